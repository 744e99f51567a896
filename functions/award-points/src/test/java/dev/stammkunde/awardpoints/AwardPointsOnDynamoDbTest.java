package dev.stammkunde.awardpoints;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.paid;
import static dev.stammkunde.points.testing.Orders.refunded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class AwardPointsOnDynamoDbTest {

    private static final int THREADS = 16;
    private static final Instant NOW = PAID_AT.plusSeconds(5);

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private String table() {
        return DYNAMO_DB.table("PointsTable");
    }

    private AwardPoints awardPoints(DynamoDbClient client) {
        return new AwardPoints(
                new DynamoDbPointsLedger(client, table()),
                now -> (shop, paidAt) -> Orders.programme(),
                Pause.random());
    }

    private DynamoDbLedgerHistory history() {
        return new DynamoDbLedgerHistory(DYNAMO_DB.client(), table());
    }

    @Test
    void award_sameOrderFromSixteenThreads_booksOnce() throws Exception {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            events.add(paid("1001", "37.90"));
        }

        List<Outcome> outcomes = atOnce(events);

        assertThat(outcomes).filteredOn(Outcome.Booked.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Replayed.class::isInstance).hasSize(THREADS - 1);
        assertThat(history().account(ACCOUNT).balance()).isEqualTo(37);
    }

    @Test
    void award_ordersAndRefundsFromSixteenThreads_losesNothing() throws Exception {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            events.add(paid("order-" + i, "10.00"));
            events.add(refunded("refund-a", "order-" + i, "1.50"));
            events.add(refunded("refund-b", "order-" + i, "1.50"));
        }

        List<Outcome> outcomes = atOnce(events);

        PointsAccount account = history().account(ACCOUNT);
        List<LedgerEntry> ledger = history().all(ACCOUNT);
        assertThat(outcomes).hasSize(3 * THREADS);
        assertThat(account.balance()).isEqualTo(7L * THREADS);
        assertThat(ledger).hasSize(3 * THREADS);
        assertThat(PointsAccount.fold(ACCOUNT, ledger)).isEqualTo(account);
    }

    private List<Outcome> atOnce(List<ShopEvent> events) throws Exception {
        AwardPoints awardPoints = awardPoints(DYNAMO_DB.client());
        List<Callable<Outcome>> calls = new ArrayList<>();
        for (ShopEvent event : events) {
            calls.add(() -> awardPoints.award(event, NOW));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> outcome : threads.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    @Test
    void award_customerWithOneAndWithFiveThousandEntries_costsTheSame() {
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient metered = spent.meteredClient()) {
            AwardPoints awardPoints = awardPoints(metered);
            awardPoints.award(paid("first", "37.90"), NOW);
            spent.clear();
            awardPoints.award(paid("second", "37.90"), NOW);
            Map<String, Double> few = spent.byOperation();
            giveHistory(5_000);
            spent.clear();

            awardPoints.award(paid("last", "37.90"), NOW.plus(Duration.ofDays(800)));

            assertThat(history().account(ACCOUNT).sequence()).isEqualTo(5_001);
            assertThat(spent.byOperation())
                    .isEqualTo(few)
                    .containsEntry("TransactWriteItems table", 4.0)
                    .doesNotContainKeys("Query table", "Scan table");
        }
    }

    /** Writes a ledger of two years, item by item, in place of whatever is there. */
    private void giveHistory(int entries) {
        PointsAccount account = PointsAccount.empty(ACCOUNT);
        List<WriteRequest> writes = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            PointsCommand earn =
                    new PointsCommand.Earn(paidLater("old-" + i, i), Orders.programme());
            Decision.Book booking =
                    (Decision.Book)
                            Decide.decide(account, earn, PAID_AT.plus(Duration.ofHours(3L * i)));
            account = booking.after();
            writes.add(put(EntryItem.toItem(booking.entry())));
        }
        writes.add(put(AccountItem.toItem(account)));
        for (int from = 0; from < writes.size(); from += 25) {
            List<WriteRequest> batch = writes.subList(from, Math.min(from + 25, writes.size()));
            DYNAMO_DB.client().batchWriteItem(b -> b.requestItems(Map.of(table(), batch)));
        }
    }

    private static ShopEvent.OrderPaid paidLater(String orderId, int i) {
        ShopEvent.OrderPaid paid = paid(orderId, "37.90");
        return new ShopEvent.OrderPaid(
                paid.source(), paid.order(), PAID_AT.plus(Duration.ofHours(3L * i)));
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
    }
}
