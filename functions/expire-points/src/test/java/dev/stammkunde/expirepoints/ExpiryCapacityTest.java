package dev.stammkunde.expirepoints;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.points.store.DynamoDbFindExpiring;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Map;

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
                                inMemory.sections()));
        spent.clear();
        work.expire(AFTER, () -> true);
        return spent.byOperation();
    }
}
