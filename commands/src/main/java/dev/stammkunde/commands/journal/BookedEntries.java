package dev.stammkunde.commands.journal;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.store.EntryItem;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads the entries of both editions from their tables, in no order. No index knows days, so it
 * reads all of both tables, in parallel segments; only what is asked for comes over the network.
 */
public final class BookedEntries {

    /** Receives entries, from several threads at a time. */
    public interface Receiver {
        void entry(LedgerEntry entry);

        /** Hears how many items were looked at so far. */
        void progressed(long items);
    }

    private final DynamoDbClient client;
    private final List<String> tables;
    private final int parallelism;

    /**
     * Opens the tables.
     *
     * @param points holds entries of the first edition among others
     */
    public BookedEntries(DynamoDbClient client, String points, String entries, int parallelism) {
        this.client = client;
        this.tables = List.of(points, entries);
        this.parallelism = parallelism;
    }

    /**
     * Reads entries.
     *
     * @param shopId only this shop's; null for all
     * @param day only those booked on this day of UTC; null for all
     */
    void read(@Nullable String shopId, @Nullable LocalDate day, Receiver receiver)
            throws InterruptedException {
        AtomicLong looked = new AtomicLong();
        List<Callable<Boolean>> segments = new ArrayList<>();
        for (String table : tables) {
            for (int segment = 0; segment < parallelism; segment++) {
                ScanRequest scan = scan(table, segment, shopId, day);
                segments.add(
                        () -> {
                            read(scan, receiver, looked);
                            return true;
                        });
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(parallelism)) {
            for (Future<Boolean> done : threads.invokeAll(segments)) {
                result(done);
            }
        }
    }

    private void read(ScanRequest scan, Receiver receiver, AtomicLong looked) {
        for (ScanResponse page : client.scanPaginator(scan)) {
            for (Map<String, AttributeValue> item : page.items()) {
                receiver.entry(EntryItem.fromItem(item));
            }
            receiver.progressed(looked.addAndGet(page.scannedCount()));
        }
    }

    private ScanRequest scan(
            String table, int segment, @Nullable String shopId, @Nullable LocalDate day) {
        StringBuilder filter = new StringBuilder("attribute_exists(booking)");
        ItemWriter values = new ItemWriter();
        if (shopId != null) {
            filter.append(" AND begins_with(pk, :shop)");
            values.text(":shop", shopId + "#");
        }
        if (day != null) {
            filter.append(" AND begins_with(bookedAt, :day)");
            values.text(":day", day + "T");
        }
        ScanRequest.Builder scan =
                ScanRequest.builder()
                        .tableName(table)
                        .segment(segment)
                        .totalSegments(parallelism)
                        .consistentRead(true)
                        .filterExpression(filter.toString());
        Map<String, AttributeValue> given = values.toItem();
        return given.isEmpty() ? scan.build() : scan.expressionAttributeValues(given).build();
    }

    private static void result(Future<Boolean> done) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(e.getCause());
        }
    }
}
