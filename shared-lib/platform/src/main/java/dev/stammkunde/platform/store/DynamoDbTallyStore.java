package dev.stammkunde.platform.store;

import dev.stammkunde.platform.counting.CountedMark;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyGenerations;
import dev.stammkunde.platform.counting.TallyMove;
import dev.stammkunde.platform.counting.TallyMove.MarkChange;
import dev.stammkunde.platform.counting.TallyMove.Place;
import dev.stammkunde.platform.counting.TallyStore;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps marks and tallies in their table. Each number is the sum of eight parts, of which a move
 * adds to one: two writers of one number seldom meet.
 */
public final class DynamoDbTallyStore implements TallyStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbTallyStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public TallyGenerations generations(TallyBook book) {
        return DynamoDbTallies.generations(client, table, book);
    }

    @Override
    public Map<MarkKey, CountedMark> marks(TallyBook book, Set<MarkKey> keys) {
        Map<Map<String, AttributeValue>, MarkKey> byItem = new HashMap<>();
        keys.forEach(key -> byItem.put(TallyItems.mark(book, key), key));
        Map<Map<String, AttributeValue>, CountedMark> found = new HashMap<>();
        BatchRead.items(client, Map.of(table, List.copyOf(byItem.keySet())))
                .getOrDefault(table, List.of())
                .stream()
                .map(ItemReader::new)
                .forEach(mark -> found.put(TallyItems.keyOf(mark), TallyItems.readMark(mark)));
        Map<MarkKey, CountedMark> marks = new HashMap<>();
        byItem.forEach(
                (item, key) ->
                        Optional.ofNullable(found.get(item))
                                .ifPresent(mark -> marks.put(key, mark)));
        return marks;
    }

    @Override
    public boolean write(TallyMove move) {
        List<TransactWriteItem> items = new ArrayList<>();
        move.marks().forEach((key, change) -> items.add(mark(move, key, change)));
        int shard = shard(move);
        move.adds().forEach((place, numbers) -> items.add(add(move, place, shard, numbers)));
        try {
            client.transactWriteItems(write -> write.transactItems(items));
            return true;
        } catch (TransactionCanceledException e) {
            if (LostTransaction.isOnly(e)) {
                return false;
            }
            throw e;
        } catch (TransactionInProgressException _) {
            // An attempt of the same call: marks that are read again say what came of it.
            return false;
        }
    }

    /** Another move writes to another part, and so does another attempt. */
    private static int shard(TallyMove move) {
        String first =
                move.marks().keySet().stream().map(MarkKey::thing).sorted().findFirst().orElse("");
        return KeyText.shardOf(first, TallyItems.SHARDS) + move.attempt();
    }

    private TransactWriteItem mark(TallyMove move, MarkKey key, MarkChange change) {
        Put.Builder put =
                Put.builder()
                        .tableName(table)
                        .item(
                                TallyItems.toItem(
                                        TallyItems.mark(move.book(), key), change.next(), move));
        change.expected()
                .ifPresentOrElse(
                        version ->
                                put.conditionExpression(
                                                "version = :version AND attribute_not_exists(gone)")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .number(":version", version)
                                                        .toItem()),
                        () -> put.conditionExpression("attribute_not_exists(pk)"));
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem add(
            TallyMove move, Place place, int shard, Map<String, Long> numbers) {
        Map<String, String> names = new HashMap<>();
        ItemWriter amounts = new ItemWriter();
        List<String> adds = new ArrayList<>();
        numbers.forEach(
                (name, amount) -> {
                    int i = adds.size();
                    names.put("#n" + i, TallyItems.NUMBER + name);
                    amounts.number(":n" + i, amount);
                    adds.add("#n" + i + " :n" + i);
                });
        return TransactWriteItem.builder()
                .update(
                        Update.builder()
                                .tableName(table)
                                .key(TallyItems.number(move.book(), place, shard))
                                .updateExpression("ADD " + String.join(", ", adds))
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(amounts.toItem())
                                .build())
                .build();
    }
}
