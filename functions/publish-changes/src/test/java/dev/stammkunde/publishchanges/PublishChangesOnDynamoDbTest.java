package dev.stammkunde.publishchanges;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;
import static dev.stammkunde.points.testing.SampleOrders.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.PointsKeys;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.FixedContext;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the ledger's own store writes comes through the stream of its table as it was booked. */
final class PublishChangesOnDynamoDbTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final AccountId ACCOUNT = new AccountId(SHOP, "7001");
    private static final AccountId OTHER = new AccountId(SHOP, "7002");

    private final InMemoryPointsLedger mirror = new InMemoryPointsLedger();
    private final HearOrders orders = new HearOrders(mirror, SHOP);
    private final FakeBus bus = new FakeBus();
    private final PublishChangesHandler handler = new PublishChangesHandler(bus, "shop-events");
    private String entries;
    private DynamoDbPointsLedger ledger;
    private DynamoDbLedgerHistory history;

    @BeforeEach
    void open() {
        String points = DYNAMO_DB.table("PointsTable");
        entries = DYNAMO_DB.table("EntriesTable");
        ledger = new DynamoDbPointsLedger(DYNAMO_DB.client(), points, entries);
        history = new DynamoDbLedgerHistory(DYNAMO_DB.client(), points, entries);
    }

    @Test
    void told_everyKindOfBooking_isWhatTheTableHolds() throws IOException {
        hear(OrderReport.of(paid("1001", "4.90", line("a", 2, "61.94"))).orElseThrow());
        hear(new OrderReport.Refunded<>(AsOf.of(PAID_AT), refund("r-1", "1001", "9.00")));
        decide(
                new PointsCommand.Give(
                        ACCOUNT, "birthday", "2026", Booking.GiftReason.BIRTHDAY, 50, programme()));
        decide(
                new PointsCommand.Adjust(
                        "t-1", -5, "Doppelt", "Ticket", "1001", "anna", "bert", programme()));
        Decision.Merge merge =
                Decide.merge(mirror.account(ACCOUNT), mirror.account(OTHER), PAID_AT);
        assertThat(ledger.write(merge)).isEqualTo(Written.WRITTEN);

        handle(stream());

        List<LedgerEntry> booked = new ArrayList<>(history.all(ACCOUNT));
        booked.addAll(history.all(OTHER));
        assertThat(bus.told()).containsExactlyInAnyOrderElementsOf(booked);
        assertThat(bus.told().stream().filter(entry -> entry.account().equals(ACCOUNT)))
                .isEqualTo(history.all(ACCOUNT));
        assertThat(booked).hasSize(6);
    }

    @Test
    void told_entryChangedAndRemoved_isSeenBothTimes() throws IOException {
        hear(OrderReport.of(paid("1001", "4.90", line("a", 2, "61.94"))).orElseThrow());
        Map<String, AttributeValue> key = new HashMap<>(PointsKeys.entry(ACCOUNT, 1));
        DYNAMO_DB
                .client()
                .updateItem(
                        update ->
                                update.tableName(entries)
                                        .key(key)
                                        .updateExpression("SET effects.points = :points")
                                        .expressionAttributeValues(
                                                Map.of(":points", AttributeValue.fromN("9999"))));
        DYNAMO_DB.client().deleteItem(delete -> delete.tableName(entries).key(key));

        try (LogLines lines = new LogLines()) {
            handle(stream());

            assertThat(lines.text().lines().filter(line -> line.contains("booked-entry-altered")))
                    .hasSize(2);
        }
        assertThat(bus.told()).extracting(LedgerEntry::points).containsExactly(61L);
    }

    private void hear(OrderReport<Order> report) {
        assertThat(ledger.write(orders.hear("1001", report, programme(), PAID_AT)))
                .isEqualTo(Written.WRITTEN);
    }

    private void decide(PointsCommand command) {
        Decision.Book booking =
                (Decision.Book) Decide.decide(mirror.account(ACCOUNT), command, PAID_AT);
        mirror.write(booking);
        assertThat(ledger.write(booking)).isEqualTo(Written.WRITTEN);
    }

    private void handle(List<String> records) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(
                        StreamRecords.event(records).getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        assertThat(response.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }

    /** Returns all that the stream of the table of entries tells. */
    private List<String> stream() {
        String arn =
                DYNAMO_DB
                        .client()
                        .describeTable(describe -> describe.tableName(entries))
                        .table()
                        .latestStreamArn();
        try (DynamoDbStreamsClient streams = LocalDynamoDb.streamsClientAt(DYNAMO_DB.endpoint())) {
            return streams
                    .describeStream(describe -> describe.streamArn(arn))
                    .streamDescription()
                    .shards()
                    .stream()
                    .map(
                            shard ->
                                    streams.getShardIterator(
                                                    from ->
                                                            from.streamArn(arn)
                                                                    .shardId(shard.shardId())
                                                                    .shardIteratorType(
                                                                            ShardIteratorType
                                                                                    .TRIM_HORIZON))
                                            .shardIterator())
                    .flatMap(
                            from ->
                                    streams
                                            .getRecords(get -> get.shardIterator(from))
                                            .records()
                                            .stream())
                    .map(StreamRecords::of)
                    .toList();
        }
    }
}
