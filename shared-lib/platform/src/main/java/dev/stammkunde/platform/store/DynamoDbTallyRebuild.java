package dev.stammkunde.platform.store;

import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.counting.TallyGenerations;
import dev.stammkunde.platform.counting.TallyPlace;
import dev.stammkunde.platform.counting.TallyRebuild;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Begins and ends generations in the table of tallies, which it reads whole. */
public final class DynamoDbTallyRebuild implements TallyRebuild {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbTallyRebuild(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public TallyGenerations generations(TallyBook book) {
        return DynamoDbTallies.generations(client, table, book);
    }

    @Override
    public TallyGenerations begin(TallyBook book) {
        int current = generations(book).current();
        client.updateItem(
                update ->
                        update.tableName(table)
                                .key(TallyItems.generations(book))
                                .updateExpression("SET #current = :current, #next = :next")
                                .conditionExpression(
                                        "attribute_not_exists(pk) OR #current = :current")
                                .expressionAttributeNames(names())
                                .expressionAttributeValues(
                                        new ItemWriter()
                                                .number(":current", current)
                                                .number(":next", current + 1)
                                                .toItem()));
        return generations(book);
    }

    @Override
    public void finish(TallyBook book, TallyGenerations begun) {
        client.updateItem(
                update ->
                        update.tableName(table)
                                .key(TallyItems.generations(book))
                                .updateExpression("SET #current = :next REMOVE #next")
                                .conditionExpression("#current = :current AND #next = :next")
                                .expressionAttributeNames(names())
                                .expressionAttributeValues(
                                        new ItemWriter()
                                                .number(":current", begun.current())
                                                .number(":next", begun.next().orElseThrow())
                                                .toItem()));
    }

    @Override
    public void carryGone(TallyBook book, TallyGenerations begun) {
        scan(TallyItems.marks(book, begun.current()))
                .filter(TallyItems::isGone)
                .map(mark -> TallyItems.carried(book, begun, mark))
                .forEach(this::putIfNew);
    }

    private void putIfNew(Map<String, AttributeValue> mark) {
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(mark)
                                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            // Written when the thing went, or by a recount that broke off.
        }
    }

    private static Map<String, String> names() {
        return Map.of("#current", TallyItems.CURRENT, "#next", TallyItems.NEXT);
    }

    @Override
    public void forget(TallyBook book, int generation) {
        Stream.concat(
                        scan(TallyItems.marks(book, generation)),
                        scan(TallyItems.tallies(book))
                                .filter(
                                        item ->
                                                TallyItems.isOnlyOf(
                                                        new ItemReader(item), generation)))
                .map(item -> TallyItems.keyOf(new ItemReader(item)))
                .forEach(key -> client.deleteItem(delete -> delete.tableName(table).key(key)));
    }

    @Override
    public Map<TallyCell, Long> all(TallyBook book, int generation) {
        Map<TallyPlace, Map<String, Long>> places = new HashMap<>();
        scan(TallyItems.tallies(book))
                .map(ItemReader::new)
                .filter(item -> TallyItems.isOnlyOf(item, generation))
                .forEach(
                        item ->
                                TallyItems.sum(
                                        item,
                                        places.computeIfAbsent(
                                                TallyItems.placeOf(item), _ -> new HashMap<>())));
        Map<TallyCell, Long> all = new HashMap<>();
        places.forEach(
                (place, numbers) ->
                        numbers.forEach(
                                (name, sum) ->
                                        all.put(
                                                new TallyCell(place.tally(), place.period(), name),
                                                sum)));
        all.values().removeIf(sum -> sum == 0);
        return all;
    }

    private Stream<Map<String, AttributeValue>> scan(String beginning) {
        return client
                .scanPaginator(
                        ScanRequest.builder()
                                .tableName(table)
                                .consistentRead(true)
                                .filterExpression("begins_with(pk, :beginning)")
                                .expressionAttributeValues(
                                        new ItemWriter().text(":beginning", beginning).toItem())
                                .build())
                .items()
                .stream();
    }
}
