package dev.stammkunde.awardpoints;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.paid;
import static dev.stammkunde.points.testing.Orders.refunded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.PointsKeys;
import dev.stammkunde.points.testing.CountedOrders;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.programmes.membership.MembershipUnits;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampRules;
import dev.stammkunde.programmes.testing.SampleStampCards;
import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.programmes.tiers.TierUnits;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private String entries() {
        return DYNAMO_DB.table("EntriesTable");
    }

    private AwardPoints awardPoints(DynamoDbClient client) {
        return awardPoints(client, UnitRulesOfShops.NONE);
    }

    private AwardPoints awardPoints(DynamoDbClient client, UnitRulesOfShops rules) {
        return new AwardPoints(
                new DynamoDbPointsLedger(client, table(), entries()),
                now -> (shop, paidAt) -> Orders.programme(),
                rules,
                Backoff.random());
    }

    private DynamoDbLedgerHistory history() {
        return new DynamoDbLedgerHistory(DYNAMO_DB.client(), table(), entries());
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
        assertThat(ledger).hasSizeBetween(THREADS, 3 * THREADS);
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
    void award_oneOrderChangedFromSixteenThreads_endsAsItsNewestReportSays() throws Exception {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            ShopEvent.OrderReported paid = paid("1001", "7001", i + 1 + ".00");
            events.add(
                    Orders.reported(
                            PAID_AT.plusSeconds(i), paid.order(), new Payment.Paid(PAID_AT)));
        }

        atOnce(events);

        assertThat(history().account(ACCOUNT).balance()).isEqualTo(THREADS);
        assertThat(history().account(ACCOUNT).ordersRewarded()).isEqualTo(1);
    }

    @Test
    void award_ordersAndMergesFromSixteenThreads_losesNothing() throws Exception {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            events.add(paid("order-" + i, "c" + i % 4, "10.00"));
            events.add(refunded("refund-a", "order-" + i, "1.00"));
            events.add(
                    new ShopEvent.CustomersMerged(
                            Orders.SOURCE, NOW, Orders.CUSTOMER, "c" + i % 4));
        }

        atOnce(events);

        List<LedgerEntry> ledger = history().all(ACCOUNT);
        assertThat(history().account(ACCOUNT).balance()).isEqualTo(9L * THREADS);
        assertThat(PointsAccount.fold(ACCOUNT, ledger)).isEqualTo(history().account(ACCOUNT));
        assertThat(history().account(new AccountId(Orders.SHOP, "c3")).id()).isEqualTo(ACCOUNT);
    }

    @Test
    void award_customerWithOneAndWithFiveHundredEntries_costsTheSame() {
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient metered = spent.meteredClient()) {
            AwardPoints awardPoints = awardPoints(metered);
            awardPoints.award(paid("first", "37.90"), NOW);
            spent.clear();
            awardPoints.award(paid("second", "37.90"), NOW);
            Map<String, Double> few = spent.byOperation();
            giveHistory(500);
            spent.clear();

            awardPoints.award(paid("last", "37.90"), NOW.plus(Duration.ofDays(800)));

            assertThat(history().account(ACCOUNT).sequence()).isEqualTo(503);
            assertThat(spent.byOperation())
                    .isEqualTo(few)
                    .containsOnlyKeys("BatchGetItem table", "TransactWriteItems table");
            assertThat(itemsOfOrder("last")).hasSize(3).allMatch(bytes -> bytes <= 1_024);
        }
    }

    @Test
    void award_orderThatOtherWingsCount_isOneTransactionAtLessThanTwiceThePrice() {
        costsLessThanTwice(List.of(new CountedOrders()));

        assertThat(history().account(ACCOUNT).held(CountedOrders.POINTS)).isEqualTo(74);
    }

    @Test
    void award_orderThatTouchesTierAndCard_isOneTransactionAtLessThanTwiceThePrice() {
        StampCards cards =
                new SampleStampCards()
                        .with(
                                "orders",
                                SampleStampCards.read(
                                        """
                                        {"name":"Orders","stampsFor":"ORDER","needed":5,
                                         "rewardId":"coffee","timeZone":"Europe/Berlin",
                                         "texts":{"de":{"title":"Bestellungen"}}}
                                        """));
        costsLessThanTwice(
                List.of(
                        new StampRules(cards),
                        new TierUnits(SampleTiers.history(SampleTiers.rules())),
                        new MembershipUnits()));

        assertThat(history().account(ACCOUNT).held(StampRules.unit("orders"))).isEqualTo(2);
        assertThat(history().account(ACCOUNT).sections()).containsKey(TierUnits.NAME);
    }

    private void costsLessThanTwice(List<UnitRules> rules) {
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient metered = spent.meteredClient()) {
            AwardPoints points = awardPoints(metered);
            points.award(paid("first", "37.90"), NOW);
            spent.clear();
            points.award(paid("second", "37.90"), NOW);
            Map<String, Double> without = spent.byOperation();
            AwardPoints counted = awardPoints(metered, (_, _) -> rules);
            counted.award(paid("third", "37.90"), NOW);
            spent.clear();

            counted.award(paid("last", "37.90"), NOW);

            assertThat(spent.calls())
                    .containsOnly(Map.entry("BatchGetItem", 1), Map.entry("TransactWriteItems", 1));
            assertThat(spent.byOperation().get("BatchGetItem table"))
                    .isEqualTo(without.get("BatchGetItem table"));
            List<Integer> kilobytes =
                    itemsOfOrder("last").stream().map(bytes -> Math.ceilDiv(bytes, 1_024)).toList();
            assertThat(kilobytes).hasSize(3);
            assertThat(kilobytes.stream().mapToInt(Integer::intValue).sum()).isLessThan(2 * 3);
        }
    }

    /**
     * The sizes of what a purchase writes: entry, account and order. Each of up to a kilobyte takes
     * two units in a transaction, so six in all, of which DynamoDB Local reports a part.
     */
    private List<Integer> itemsOfOrder(String orderId) {
        LedgerOrder order = history().order(ACCOUNT.shopId(), orderId).orElseThrow().order();
        long sequence = history().account(ACCOUNT).sequence();
        return List.of(
                size(PointsKeys.entry(ACCOUNT, sequence), entries()),
                size(PointsKeys.account(ACCOUNT), table()),
                size(PointsKeys.order(order.shopId(), order.orderId()), table()));
    }

    private static int size(Map<String, AttributeValue> key, String table) {
        return size(DYNAMO_DB.client().getItem(get -> get.tableName(table).key(key)).item());
    }

    private static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> attribute.getKey().length() + size(attribute.getValue()))
                .sum();
    }

    /** By the rules of DynamoDB, and never less. */
    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case B -> value.b().asByteArrayUnsafe().length;
            case M -> 3 + value.m().size() + size(value.m());
            default -> 21 + String.valueOf(value.s()).getBytes(StandardCharsets.UTF_8).length;
        };
    }

    @Test
    void award_moreRefundsThanAnItemHolds_isRefusedAndChangesNothing() {
        AwardPoints awardPoints = awardPoints(DYNAMO_DB.client());
        awardPoints.award(paid("1001", "37.90"), NOW);
        List<Refund> refunds = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            String id = UUID.randomUUID() + "-" + UUID.randomUUID() + "-" + UUID.randomUUID();
            refunds.add(refunded(id, "1001", "0").refund());
        }

        ShopEvent event =
                new ShopEvent.OrderReported(
                        Orders.SOURCE,
                        AsOf.of(PAID_AT.plusSeconds(9)),
                        paid("1001", "37.90").order(),
                        new Payment.Paid(PAID_AT),
                        false,
                        refunds);

        assertThatThrownBy(() -> awardPoints.award(event, NOW))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("has room for");
        assertThat(history().account(ACCOUNT).balance()).isEqualTo(37);
    }

    @Test
    void award_reportThatIsNoNews_costsOneReadAndNoWrite() {
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient metered = spent.meteredClient()) {
            AwardPoints awardPoints = awardPoints(metered);
            awardPoints.award(paid("1001", "37.90"), NOW);
            spent.clear();

            awardPoints.award(paid("1001", "37.90"), NOW);

            assertThat(spent.byOperation()).containsOnlyKeys("BatchGetItem table");
        }
    }

    private void giveHistory(int entries) {
        AwardPoints awardPoints = awardPoints(DYNAMO_DB.client());
        for (int i = 0; i < entries; i++) {
            Outcome unused = awardPoints.award(paid("old-" + i, "37.90"), NOW.plusSeconds(i));
        }
    }
}
