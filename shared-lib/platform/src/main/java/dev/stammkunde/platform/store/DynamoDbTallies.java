package dev.stammkunde.platform.store;

import dev.stammkunde.platform.counting.Tallies;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyGenerations;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads tallies from their table. */
public final class DynamoDbTallies implements Tallies {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbTallies(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<String, Map<String, Long>> read(
            TallyBook book, String tally, String first, String last) {
        int current = generations(client, table, book).current();
        Map<String, Map<String, Long>> sums = new HashMap<>();
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :tally AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(
                                                ":tally",
                                                TallyItems.tallies(book) + KeyText.escape(tally))
                                        .text(":first", first + '#')
                                        // Follows all that begin with the last period.
                                        .text(":last", last + "#~")
                                        .toItem())
                        .build();
        for (Map<String, AttributeValue> number : client.queryPaginator(query).items()) {
            ItemReader item = new ItemReader(number);
            if (TallyItems.isOf(item, current)) {
                TallyItems.sum(
                        item,
                        sums.computeIfAbsent(
                                TallyItems.placeOf(item).period(), _ -> new HashMap<>()));
            }
        }
        sums.values().forEach(numbers -> numbers.values().removeIf(sum -> sum == 0));
        sums.values().removeIf(Map::isEmpty);
        return sums;
    }

    static TallyGenerations generations(DynamoDbClient client, String table, TallyBook book) {
        var answer =
                client.getItem(
                        get ->
                                get.tableName(table)
                                        .key(TallyItems.generations(book))
                                        .consistentRead(true));
        if (!answer.hasItem()) {
            return TallyGenerations.FIRST;
        }
        ItemReader item = new ItemReader(answer.item());
        return new TallyGenerations(
                item.integer(TallyItems.CURRENT),
                item.has(TallyItems.NEXT)
                        ? Optional.of(item.integer(TallyItems.NEXT))
                        : Optional.empty());
    }
}
