package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.refund;
import static dev.stammkunde.points.testing.SampleOrders.refundOfLine;
import static dev.stammkunde.servememberapi.Snapshots.COFFEE;
import static dev.stammkunde.servememberapi.Snapshots.FILTERS;
import static dev.stammkunde.servememberapi.Snapshots.ORDER;
import static dev.stammkunde.servememberapi.Snapshots.cancelled;
import static dev.stammkunde.servememberapi.Snapshots.order;
import static dev.stammkunde.servememberapi.Snapshots.paid;
import static dev.stammkunde.servememberapi.Snapshots.unpaid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.servememberapi.MemberApiContract.Stores;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the member API tells of an order from its first report to its last, on any store. */
abstract class OrderLifeContract {

    private static final String OTHER = "7002";

    private Bookings bookings;
    private Api api;

    /** Returns empty stores. */
    abstract Stores stores();

    @BeforeEach
    void openApi() {
        Stores stores = stores();
        bookings = Bookings.in(stores.ledger());
        api =
                Api.of(
                        new ServeMemberApiHandler(
                                stores.history(),
                                stores.findCustomer(),
                                new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                                SampleRewardPorts.none()));
    }

    @Test
    void order_cancelledForWantOfPaymentAndPaidLater_hasEarned() {
        hear(1, unpaid(at(1), order(COFFEE), PaymentState.PENDING));
        assertNothing("NOT_PAID");
        hear(2, cancelled(at(2), order(COFFEE)));
        assertNothing("CANCELLED");

        hear(3, paid(at(3), order(COFFEE)));

        assertEarned(100, 100, "COUNTS");
        assertThat(states()).containsExactly("[EARNED] 0 → 100");
    }

    @Test
    void order_cancelledAndAliveAgain_tellsBoth() {
        hear(1, paid(at(1), order(COFFEE)));
        hear(2, cancelled(at(2)));
        assertEarned(100, 0, "CANCELLED");

        hear(3, paid(at(3), order(COFFEE)));

        assertEarned(100, 100, "COUNTS");
        assertThat(states())
                .containsExactly("[EARNED] 0 → 100", "[CANCELLED] 100 → 0", "[REVIVED] 0 → 100");
    }

    @Test
    void order_withALineAddedAndReturned_keepsWhatRemains() {
        hear(1, paid(at(1), order(COFFEE)));
        hear(2, paid(at(2), order(COFFEE, FILTERS)));
        assertEarned(150, 150, "COUNTS");

        hear(3, paid(at(3), order(COFFEE, FILTERS), refundOfLine("r1", ORDER, "11", 1, "50.00")));

        assertEarned(150, 100, "COUNTS");
        assertThat(states())
                .containsExactly(
                        "[EARNED] 0 → 100", "[LINES_ADDED] 100 → 150", "[REFUNDED] 150 → 100");
    }

    @Test
    void order_whosePaymentWasLost_countsAgainOncePaid() {
        hear(1, paid(at(1), order(COFFEE)));
        hear(2, unpaid(at(2), order(COFFEE), PaymentState.FAILED));
        assertEarned(100, 0, "NOT_PAID");

        hear(3, paid(at(3), order(COFFEE)));

        assertThat(states())
                .containsExactly("[EARNED] 0 → 100", "[NOT_PAID] 100 → 0", "[REVIVED] 0 → 100");
    }

    @Test
    void order_refundedByAmountOfItsGoods_keepsNothingForShipping() {
        hear(1, paid(at(1), order(COFFEE)));

        hear(2, paid(at(2), order(COFFEE), refund("r1", ORDER, "100.00")));

        assertEarned(100, 0, "COUNTS");
        assertThat(api.orderPoints(ORDER).body().at("/text/en").asText())
                .isEqualTo("This order earned 100 points and keeps none of them.");
    }

    @Test
    void order_whoseRefundDisappears_hasItsPointsBack() {
        hear(1, paid(at(1), order(COFFEE)));
        hear(2, paid(at(2), order(COFFEE), refund("r1", ORDER, "40.00")));
        assertEarned(100, 60, "COUNTS");

        hear(3, paid(at(3), order(COFFEE)));

        assertEarned(100, 100, "COUNTS");
        assertThat(states())
                .containsExactly(
                        "[EARNED] 0 → 100", "[REFUNDED] 100 → 60", "[REFUND_WITHDRAWN] 60 → 100");
    }

    @Test
    void order_paidByGiftCard_saysSo() {
        hear(1, paid(at(1), Snapshots.paidByGiftCard("104.90", order(COFFEE))));

        assertNothing("PAID_BY_GIFT_CARD");
    }

    @Test
    void order_refundedBeforeItsPaymentWasHeard_saysSo() {
        hear(1, paid(at(1), order(COFFEE), refund("r1", ORDER, "100.00")));

        assertNothing("REFUNDED");
        assertThat(api.orderPoints(ORDER).body().path("waiting")).hasSize(1);
    }

    @Test
    void order_handedToAnotherCustomer_isTheirs() {
        hear(1, paid(at(1), order(COFFEE)));
        // So what is booked in the account that loses the order bears a later time than what is
        // booked in the other.
        bookings.adjust("a1", 5, "Kulanz", at(50));

        hear(2, paid(at(2), Snapshots.of(OTHER, order(COFFEE))));

        assertEarned(100, 100, "COUNTS");
        JsonNode order = api.orderPoints(ORDER).body();
        assertThat(order.path("customerId").asText()).isEqualTo(OTHER);
        assertThat(states())
                .containsExactly(
                        "[EARNED] 0 → 100", "[HANDED_OVER] 100 → 0", "[TAKEN_OVER] 0 → 100");
        assertThat(order.path("entries"))
                .extracting(entry -> entry.path("customerId").asText())
                .containsExactly(CUSTOMER, CUSTOMER, OTHER);
        assertThat(api.ledger(OTHER, "").body().at("/entries/0/reason/en").asText())
                .isEqualTo("Order #1001, moved to your account");
    }

    @Test
    void customer_mergedIntoAnother_isAnsweredForByTheOneWhoStays() {
        hear(1, paid(at(1), order(COFFEE)));
        bookings.earn(Orders.paid("2002", OTHER, "40"), at(2));

        bookings.merge(CUSTOMER, OTHER, at(3));

        for (String asked : List.of(CUSTOMER, OTHER)) {
            JsonNode points = api.points(asked, "").body();
            assertThat(points.path("customerId").asText()).isEqualTo(OTHER);
            assertThat(points.path("pending").asLong()).isEqualTo(140);
            JsonNode page = api.ledger(asked, "").body();
            assertThat(page.path("customerId").asText()).isEqualTo(OTHER);
            assertThat(page.path("entries"))
                    .extracting(entry -> entry.path("kind").asText())
                    .containsExactly("MERGE_IN", "ORDER");
            assertThat(api.explanation(asked, 2).body().at("/mergeIn/from").asText())
                    .isEqualTo(CUSTOMER);
        }
        assertThat(api.orderPoints(ORDER).body().path("customerId").asText()).isEqualTo(OTHER);
    }

    @Test
    void customer_mergedIntoAnother_hasTheirOwnLedgerStill() {
        hear(1, paid(at(1), order(COFFEE)));
        bookings.merge(CUSTOMER, OTHER, at(2));

        JsonNode first = api.ledger(CUSTOMER, "own=true&limit=1").body();
        JsonNode next =
                api.ledger(CUSTOMER, "own=true&limit=1&cursor=" + first.path("next").asText())
                        .body();
        JsonNode explanation =
                api.get(
                                MemberRoute.EXPLANATION,
                                Map.of("customerId", CUSTOMER, "entry", "1"),
                                "own=true")
                        .body();

        assertThat(first.path("customerId").asText()).isEqualTo(CUSTOMER);
        assertThat(first.at("/entries/0/kind").asText()).isEqualTo("MERGE_OUT");
        assertThat(next.at("/entries/0/kind").asText()).isEqualTo("ORDER");
        assertThat(explanation.path("customerId").asText()).isEqualTo(CUSTOMER);
        assertThat(explanation.path("kind").asText()).isEqualTo("ORDER");
    }

    @Test
    void order_refundedAfterAMerge_isToldByItsEntriesInBothLedgers() {
        hear(1, paid(at(1), order(COFFEE)));
        bookings.merge(CUSTOMER, OTHER, at(2));

        hear(3, paid(at(3), order(COFFEE), refund("r1", ORDER, "40.00")));

        assertEarned(100, 60, "COUNTS");
        assertThat(states()).containsExactly("[EARNED] 0 → 100", "[REFUNDED] 100 → 60");
        assertThat(api.points(CUSTOMER, "").body().path("pending").asLong()).isEqualTo(60);
    }

    @Test
    void entries_onPagesOfTheirOwn_areToldByTheStateBefore() {
        hear(1, paid(at(1), order(COFFEE)));
        hear(2, paid(at(2), order(COFFEE), refund("r1", ORDER, "40.00")));

        JsonNode newest = api.ledger(CUSTOMER, "limit=1").body().at("/entries/0");

        assertThat(newest.at("/reason/en").asText()).isEqualTo("Refund of order #1001");
        assertThat(newest.at("/state/pointsBefore").asLong()).isEqualTo(100);
    }

    @Test
    void explanation_ofARefund_hasWhatItTookAndOfWhat() {
        hear(1, paid(at(1), order(COFFEE)));
        hear(2, paid(at(2), order(COFFEE), refund("r1", ORDER, "40.00")));

        JsonNode order = api.explanation(CUSTOMER, 2).body().path("order");

        assertThat(order.path("takenByRefunds").asLong()).isEqualTo(40);
        assertThat(order.at("/refunded/0/refundId").asText()).isEqualTo("r1");
        assertThat(order.path("withdrawn").isEmpty()).isTrue();
        assertThat(order.at("/contributions/0/points").asText()).isEqualTo("100");
    }

    @Test
    void adjustment_thatMakesUpForAnOrder_namesIt() {
        hear(1, paid(at(1), order(COFFEE)));
        bookings.adjust("a1", 20, "Kulanz", ORDER, at(2));
        bookings.adjust("a2", 20, "Kulanz", "unheard", at(3));

        JsonNode entries = api.ledger(CUSTOMER, "").body().path("entries");

        assertThat(entries)
                .extracting(entry -> entry.at("/reason/de").asText())
                .startsWith(
                        "Gutschrift: Kulanz (Bestellung unheard)",
                        "Gutschrift: Kulanz (Bestellung #1001)");
        assertThat(entries.at("/1/orderId").asText()).isEqualTo(ORDER);
    }

    private void hear(int second, ShopEvent event) {
        bookings.hear(event, at(second));
    }

    private static Instant at(int second) {
        return PAID_AT.plusSeconds(10L * second);
    }

    private void assertEarned(long points, long kept, String standing) {
        JsonNode order = api.orderPoints(ORDER).body();
        assertThat(order.path("status").asText()).isEqualTo("EARNED");
        assertThat(order.path("points").asLong()).isEqualTo(points);
        assertThat(order.path("kept").asLong()).isEqualTo(kept);
        assertThat(order.path("standing").asText()).isEqualTo(standing);
    }

    private void assertNothing(String reason) {
        JsonNode order = api.orderPoints(ORDER).body();
        assertThat(order.path("status").asText()).isEqualTo("NOTHING");
        assertThat(order.at("/reason/code").asText()).isEqualTo(reason);
        assertThat(order.path("orderNumber").asText()).isEqualTo("#1001");
    }

    private List<String> states() {
        List<String> states = new ArrayList<>();
        api.orderPoints(ORDER)
                .body()
                .path("entries")
                .forEach(
                        entry -> {
                            JsonNode state = entry.path("state");
                            List<String> what = new ArrayList<>();
                            state.path("what").forEach(one -> what.add(one.asText()));
                            states.add(
                                    what
                                            + " "
                                            + state.path("pointsBefore").asLong()
                                            + " → "
                                            + state.path("points").asLong());
                        });
        return states;
    }
}
