package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;

/** What it costs to pay with points: the same calls for an old customer as for a new one. */
final class PartPaymentCapacityTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final int MONTHS = 24;
    private static final int LONG_HISTORY = 500;
    private static final long POINTS = 5_000;

    /** Of the reservation and of the account; and one transaction. */
    private static final Map<String, Integer> CALLS = Map.of("GetItem", 2, "TransactWriteItems", 1);

    /** And of the order, which may be refunded already. */
    private static final Map<String, Integer> CALLS_OF_CAPTURE =
            Map.of("GetItem", 2, "BatchGetItem", 1, "TransactWriteItems", 1);

    /** Entry, its key, account, redemption, and what leads from the order to it. */
    private static final double MOST_WRITTEN = 10;

    private final ConsumedCapacity spent = new ConsumedCapacity();

    private static DynamoDbPointsLedger ledger(DynamoDbClient client) {
        return new DynamoDbPointsLedger(
                client, DYNAMO_DB.table("PointsTable"), DYNAMO_DB.table("EntriesTable"));
    }

    private static RedeemApi api(DynamoDbClient client) {
        DynamoDbPointsLedger ledger = ledger(client);
        return new RedeemApi(
                ledger, new DynamoDbRedemptions(client, DYNAMO_DB.table("RewardsTable"), ledger));
    }

    /** Gives points in each of the last months, so that each month's end at a time of their own. */
    private static PointsAccount give(int times, long points) {
        DynamoDbPointsLedger ledger = ledger(DYNAMO_DB.client());
        for (int i = 0; i < times; i++) {
            PointsCommand give =
                    new PointsCommand.Give(
                            ACCOUNT,
                            "gifts",
                            "gift " + i,
                            Booking.GiftReason.OCCASION,
                            points,
                            Orders.programme());
            int monthsAgo = MONTHS - 1 - i * MONTHS / times;
            Instant at = Orders.PAID_AT.atZone(ZoneOffset.UTC).minusMonths(monthsAgo).toInstant();
            ledger.write((Decision.Book) Decide.decide(ledger.account(ACCOUNT), give, at));
        }
        return ledger.account(ACCOUNT);
    }

    @Test
    void reserveCaptureAndVoid_customerWithOneLot_areFewReadsAndOneTransactionEach() {
        try (DynamoDbClient metered = spent.meteredClient()) {
            assertThat(give(1, POINTS).lots()).hasSize(1);

            payWithAll(api(metered));
        }
    }

    @Test
    void reserveCaptureAndVoid_longHistoryAndAllOfManyLots_areFewReadsAndOneTransactionEach() {
        try (DynamoDbClient metered = spent.meteredClient()) {
            PointsAccount old = give(LONG_HISTORY, POINTS / LONG_HISTORY);
            assertThat(old.sequence()).isEqualTo(LONG_HISTORY);
            assertThat(old.lots()).hasSize(MONTHS);

            payWithAll(api(metered));
        }
    }

    /** Reserves and gives back, and reserves and captures. */
    private void payWithAll(RedeemApi api) {
        String payable = POINTS + ".00";
        String first = metered(() -> api.reserve("a", POINTS, payable)).text("id");
        assertThat(metered(() -> api.callOff(first)).text("state")).isEqualTo("RELEASED");
        String second = metered(() -> api.reserve("b", POINTS, payable)).text("id");
        assertThat(
                        metered(
                                        () -> api.capture(second, "{\"orderId\": \"5001\"}"),
                                        CALLS_OF_CAPTURE)
                                .text("state"))
                .isEqualTo("CAPTURED");
    }

    private Reply metered(Supplier<Reply> request) {
        return metered(request, CALLS);
    }

    private Reply metered(Supplier<Reply> request, Map<String, Integer> calls) {
        spent.clear();
        Reply reply = request.get();
        assertThat(spent.calls()).as("%s", reply).isEqualTo(calls);
        assertThat(spent.byOperation()).containsEntry("GetItem table", 2.0);
        assertThat(spent.byOperation().get("TransactWriteItems table"))
                .isLessThanOrEqualTo(MOST_WRITTEN);
        return reply;
    }
}
