package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.store.PointsKeys;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.StreamSupport;

/** Reads the points table and the table of entries as they are, without trusting any of it. */
final class LedgerTables {

    /** Bounds the memory of a page, of which one is held by each thread. */
    private static final int PAGE = 250;

    /** Entries that are read in one call. */
    static final int AT_ONCE = 25;

    private final DynamoDbClient client;
    private final String points;
    private final String entries;
    private final Instant readFrom;
    private final DoubleAdder readUnits = new DoubleAdder();
    private final LargeItems large = new LargeItems(Runtime.getRuntime().maxMemory());

    /**
     * Opens the tables of a ledger.
     *
     * @param readFrom the time at which reading begins
     */
    LedgerTables(DynamoDbClient client, String pointsTable, String entriesTable, Instant readFrom) {
        this.client = client;
        this.points = pointsTable;
        this.entries = entriesTable;
        this.readFrom = readFrom;
    }

    /** Returns when reading began. */
    Instant readFrom() {
        return readFrom;
    }

    /** Returns read units that were consumed so far. */
    double readUnits() {
        return readUnits.sum();
    }

    /**
     * A share of a table: what has the same partition key lies in the same one.
     *
     * @param shopId only items of this shop; empty for all
     */
    record Segment(int number, int of, Optional<String> shopId) {}

    /** What bounds the memory of reading items. */
    LargeItems large() {
        return large;
    }

    /** Walks through a segment of the points table. */
    Iterable<ScanResponse> points(Segment segment) {
        return pages(points, segment);
    }

    /** Walks through a segment of the table of entries, an account's in the order of sequences. */
    Iterable<ScanResponse> entries(Segment segment) {
        return pages(entries, segment);
    }

    private Iterable<ScanResponse> pages(String table, Segment segment) {
        ScanRequest.Builder scan =
                ScanRequest.builder()
                        .tableName(table)
                        .segment(segment.number())
                        .totalSegments(segment.of())
                        .limit(PAGE)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
        segment.shopId()
                .ifPresent(
                        shop ->
                                scan.filterExpression("begins_with(pk, :shop)")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":shop", shop + "#")
                                                        .toItem()));
        Iterable<ScanResponse> pages = client.scanPaginator(scan.build());
        return () -> counted(pages.iterator());
    }

    private Iterator<ScanResponse> counted(Iterator<ScanResponse> pages) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pages.hasNext();
            }

            @Override
            public ScanResponse next() {
                ScanResponse page = pages.next();
                count(page.consumedCapacity());
                return page.toBuilder().items(bounded(page.items())).build();
            }
        };
    }

    private List<Map<String, AttributeValue>> bounded(List<Map<String, AttributeValue>> items) {
        return items.stream().map(large::bounded).toList();
    }

    private void count(@Nullable ConsumedCapacity consumed) {
        if (consumed != null && consumed.capacityUnits() != null) {
            readUnits.add(consumed.capacityUnits());
        }
    }

    /** Reads an item of the points table, consistently. */
    Optional<Map<String, AttributeValue>> point(Map<String, AttributeValue> key) {
        return get(points, key);
    }

    /** Reads an entry of the second edition, consistently. */
    Optional<Map<String, AttributeValue>> entry(Map<String, AttributeValue> key) {
        return get(entries, key);
    }

    /** Reads those entries of the second edition that are there, consistently. */
    List<Map<String, AttributeValue>> entries(List<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            Map<String, KeysAndAttributes> open =
                    Map.of(
                            entries,
                            KeysAndAttributes.builder()
                                    .keys(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                                    .consistentRead(true)
                                    .build());
            while (!open.isEmpty()) {
                Map<String, KeysAndAttributes> request = open;
                var answer =
                        client.batchGetItem(
                                get ->
                                        get.requestItems(request)
                                                .returnConsumedCapacity(
                                                        ReturnConsumedCapacity.TOTAL));
                answer.consumedCapacity().forEach(this::count);
                found.addAll(bounded(answer.responses().getOrDefault(entries, List.of())));
                open = answer.unprocessedKeys();
            }
        }
        return found;
    }

    private Optional<Map<String, AttributeValue>> get(
            String table, Map<String, AttributeValue> key) {
        var answer =
                client.getItem(
                        get ->
                                get.tableName(table)
                                        .key(key)
                                        .consistentRead(true)
                                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        count(answer.consumedCapacity());
        return answer.item().isEmpty()
                ? Optional.empty()
                : Optional.of(large.bounded(answer.item()));
    }

    Optional<Map<String, AttributeValue>> account(String partition) {
        return point(
                new ItemWriter()
                        .text(PointsKeys.PK, partition)
                        .text(PointsKeys.SK, PointsKeys.ACCOUNT_ITEM)
                        .toItem());
    }

    /** Streams entries of an account in the order of their sequence, up to one. */
    Iterable<Map<String, AttributeValue>> entriesUpTo(String partition, long sequence) {
        return entries(partition, "seq <= :seq", sequence);
    }

    /** Streams entries of an account in the order of their sequence, after one. */
    Iterable<Map<String, AttributeValue>> entriesAfter(String partition, long sequence) {
        return entries(partition, "seq > :seq", sequence);
    }

    private Iterable<Map<String, AttributeValue>> entries(
            String partition, String condition, long sequence) {
        return items(
                QueryRequest.builder()
                        .tableName(entries)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :account AND " + condition)
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":account", partition)
                                        .number(":seq", sequence)
                                        .toItem()));
    }

    /** Streams entries of the first edition in the order of their sequence, through its index. */
    Iterable<Map<String, AttributeValue>> firstEdition(String partition) {
        return items(
                QueryRequest.builder()
                        .tableName(points)
                        .indexName(PointsKeys.BY_ACCOUNT)
                        .keyConditionExpression("#account = :account")
                        .expressionAttributeNames(Map.of("#account", PointsKeys.ACCOUNT))
                        .expressionAttributeValues(
                                new ItemWriter().text(":account", partition).toItem()));
    }

    /** Reads all items of a partition of the points table. */
    List<Map<String, AttributeValue>> partition(String partition) {
        Iterable<Map<String, AttributeValue>> items =
                items(
                        QueryRequest.builder()
                                .tableName(points)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(
                                        new ItemWriter().text(":pk", partition).toItem()));
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private Iterable<Map<String, AttributeValue>> items(QueryRequest.Builder query) {
        Iterable<QueryResponse> pages =
                client.queryPaginator(
                        query.limit(PAGE)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                .build());
        return () ->
                StreamSupport.stream(pages.spliterator(), false)
                        .flatMap(
                                page -> {
                                    count(page.consumedCapacity());
                                    return bounded(page.items()).stream();
                                })
                        .iterator();
    }

    /** Returns the sort key of an item of the points table. */
    static String sort(Map<String, AttributeValue> item) {
        return new ItemReader(item).text(PointsKeys.SK);
    }
}
