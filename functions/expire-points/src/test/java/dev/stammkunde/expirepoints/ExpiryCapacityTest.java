package dev.stammkunde.expirepoints;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.expirepoints.ExpirePointsPorts.Sections;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.points.store.DynamoDbFindExpiring;
import dev.stammkunde.points.store.DynamoDbFindSectionsDue;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.programmes.tiers.TierUnits;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A run costs what is due: the same among ten times as many accounts, and so among 100,000, since
 * it asks for a range of keys of an index and reads what is in it.
 */
final class ExpiryCapacityTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant MAY = Instant.parse("2026-05-20T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2028-05-31T22:20:00Z");
    private static final int DUE = 4;
    private static final int ENDING = 3;

    /** The most that a batch writes. */
    private static final int AT_ONCE = 25;

    private final ConsumedCapacity spent = new ConsumedCapacity();
    private final Shop shop = new Shop();

    @Test
    void run_tenTimesTheAccountsWithOtherDates_costsTheSame() {
        try (DynamoDbClient metered = spent.meteredClient()) {
            giveAll("due-a", 0, DUE, MAY);
            giveAll("other", 0, 8, Instant.parse("2026-06-20T10:00:00Z"));
            Map<String, Double> few = run(metered);
            giveAll("other", 8, 80, Instant.parse("2026-07-20T10:00:00Z"));
            giveAll("due-b", 0, DUE, MAY);

            Map<String, Double> many = run(metered);

            assertThat(many.get("GetItem table"))
                    .isEqualTo(few.get("GetItem table"))
                    .isEqualTo(DUE);
            assertThat(many.get("BatchGetItem table")).isEqualTo(few.get("BatchGetItem table"));
            assertThat(many.get("TransactWriteItems table"))
                    .isEqualTo(few.get("TransactWriteItems table"));
            // Entry, account and business key of each, two units each in a transaction.
            assertThat(many).containsEntry("TransactWriteItems table", 6.0 * DUE);
            assertThat(spent.byOperation().keySet()).doesNotContain("Scan table");
        }
    }

    @Test
    void run_twiceAsManyAreDue_costsTwiceAsMuch() {
        try (DynamoDbClient metered = spent.meteredClient()) {
            giveAll("due-a", 0, DUE, MAY);
            Map<String, Double> few = run(metered);
            giveAll("due-b", 0, 2 * DUE, MAY);

            Map<String, Double> many = run(metered);

            for (String each : new String[] {"GetItem table", "TransactWriteItems table"}) {
                assertThat(many.get(each)).as(each).isEqualTo(2 * requireNonNull(few.get(each)));
            }
        }
    }

    @Test
    void run_nothingIsDue_costsTheQueriesOfTheParts() {
        try (DynamoDbClient metered = spent.meteredClient()) {
            giveAll("other", 0, 40, Instant.parse("2026-07-20T10:00:00Z"));

            Map<String, Double> spentNow = run(metered);

            assertThat(spentNow.keySet()).allMatch(operation -> operation.startsWith("Query"));
        }
    }

    @Test
    void run_thousandCustomersWithATierOfWhomThreeEnd_readsInProportionToThree() {
        UnitRules tiers = new TierUnits(SampleTiers.history(SampleTiers.rules()));
        PointsAccount ends = customer(tiers, Instant.parse("2026-03-05T10:00:00Z"));
        PointsAccount stays = customer(tiers, Instant.parse("2027-03-05T10:00:00Z"));
        put(
                IntStream.range(0, 1_000)
                        .mapToObj(i -> named(i < ENDING ? ends : stays, "of-tier-" + i))
                        .toList());
        shop.rules = List.of(tiers);
        shop.warnNobody();

        try (DynamoDbClient metered = spent.meteredClient()) {
            Map<String, Double> units = run(metered, Instant.parse("2028-01-01T00:20:00Z"));

            assertThat(units)
                    .containsEntry("GetItem table", (double) ENDING)
                    .containsEntry("BatchGetItem table", (double) ENDING)
                    .containsEntry("TransactWriteItems table", 6.0 * ENDING);
            assertThat(spent.calls().get("TransactWriteItems")).isEqualTo(ENDING);
            // The parts of both indexes and what the shop is, however many have a tier.
            assertThat(spent.calls().get("Query")).isLessThan(20);
            assertThat(units.get("Query bySectionDue")).isLessThan(ENDING + 1.0);
        }
    }

    /** What a customer has after one order, when nobody is to hear of the new tier any more. */
    private static PointsAccount customer(UnitRules rules, Instant paidAt) {
        Shop alone = new Shop();
        new HearOrders(alone.ledger, Shop.ID, List.of(rules))
                .hear(
                        "1",
                        OrderReport.of(
                                        Orders.reported(
                                                paidAt,
                                                Orders.paid("1", "one", "120.00").order(),
                                                new Payment.Paid(paidAt)))
                                .orElseThrow(),
                        Orders.programme(),
                        paidAt);
        alone.rules = List.of(rules);
        Object unused = alone.run(paidAt.plus(Duration.ofDays(9)).toString());
        return alone.ledger.account(Shop.account("one"));
    }

    private static PointsAccount named(PointsAccount like, String customer) {
        return new PointsAccount(
                Shop.account(customer),
                like.sequence(),
                like.head(),
                like.lots(),
                like.debt(),
                like.reserved(),
                like.ordersRewarded(),
                like.lastBookedAt(),
                like.mergedInto(),
                like.mergedFrom(),
                like.units(),
                like.sections());
    }

    private static void put(List<PointsAccount> accounts) {
        for (int from = 0; from < accounts.size(); from += AT_ONCE) {
            List<WriteRequest> items =
                    accounts.subList(from, Math.min(from + AT_ONCE, accounts.size())).stream()
                            .map(AccountItem::toItem)
                            .map(item -> PutRequest.builder().item(item).build())
                            .map(put -> WriteRequest.builder().putRequest(put).build())
                            .toList();
            DYNAMO_DB
                    .client()
                    .batchWriteItem(
                            write ->
                                    write.requestItems(
                                            Map.of(DYNAMO_DB.table("PointsTable"), items)));
        }
    }

    private static PointsLedger ledger(DynamoDbClient client) {
        return new DynamoDbPointsLedger(
                client, DYNAMO_DB.table("PointsTable"), DYNAMO_DB.table("EntriesTable"));
    }

    private static void giveAll(String prefix, int from, int to, Instant at) {
        PointsLedger ledger = ledger(DYNAMO_DB.client());
        for (int i = from; i < to; i++) {
            PointsCommand give =
                    new PointsCommand.Give(
                            Shop.account(prefix + i),
                            "gifts",
                            "gift",
                            Booking.GiftReason.OCCASION,
                            10,
                            Orders.programme());
            ledger.write(
                    (Decision.Book)
                            Decide.decide(ledger.account(Shop.account(prefix + i)), give, at));
        }
    }

    private Map<String, Double> run(DynamoDbClient metered) {
        return run(metered, AFTER);
    }

    private Map<String, Double> run(DynamoDbClient metered, Instant now) {
        ExpirePointsPorts inMemory = shop.ports(Crashing.never());
        ExpirePoints work =
                new ExpirePoints(
                        new ExpirePointsPorts(
                                inMemory.shops(),
                                new DynamoDbFindExpiring(metered, DYNAMO_DB.table("PointsTable")),
                                ledger(metered),
                                new DynamoDbFindAccounts(metered, DYNAMO_DB.table("PointsTable")),
                                inMemory.tell(),
                                inMemory.programmesAsOf(),
                                new Sections(
                                        new DynamoDbFindSectionsDue(
                                                metered, DYNAMO_DB.table("PointsTable")),
                                        inMemory.sections().rules())));
        spent.clear();
        work.expire(now, () -> true);
        return spent.byOperation();
    }
}
