package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.refund;
import static dev.stammkunde.points.testing.SampleOrders.refundOfLine;
import static dev.stammkunde.servememberapi.Snapshots.COFFEE;
import static dev.stammkunde.servememberapi.Snapshots.FILTERS;
import static dev.stammkunde.servememberapi.Snapshots.ORDER;
import static dev.stammkunde.servememberapi.Snapshots.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whatever becomes of an order, what the API says of it adds up. */
final class AnyHistoryTest {

    private static final int HISTORIES = 25;
    private static final int REPORTS = 8;
    private static final List<String> CUSTOMERS = List.of(CUSTOMER, "7002", "7003");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final Bookings bookings = Bookings.in(ledger);
    private final Api api =
            Api.of(
                    new ServeMemberApiHandler(
                            ledger,
                            new InMemoryCustomers(),
                            new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                            SampleRewardPorts.none()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void entries_ofAnyHistory_sayWhatTheyBooked(long seed) {
        Random random = new Random(seed);
        int entries = 0;
        for (int history = 0; history < HISTORIES; history++) {
            AnyHistoryTest fresh = new AnyHistoryTest();
            for (int report = 0; report < REPORTS; report++) {
                fresh.happen(random, PAID_AT.plusSeconds(60L * report));
            }
            entries += fresh.requireThatItAddsUp();
        }

        assertThat(entries).isGreaterThan(HISTORIES);
    }

    private void happen(Random random, Instant at) {
        if (random.nextInt(8) == 0) {
            String gone = CUSTOMERS.get(random.nextInt(2));
            String kept = CUSTOMERS.get(2);
            if (!stays(gone).equals(stays(kept))) {
                bookings.merge(gone, kept, at);
            }
        } else {
            bookings.hear(report(random, at), at);
        }
    }

    private AccountId stays(String customerId) {
        return ledger.account(new AccountId(Orders.SHOP, customerId)).id();
    }

    private static ShopEvent report(Random random, Instant at) {
        Order order =
                Snapshots.of(
                        random.nextInt(6) == 0 ? null : CUSTOMERS.get(random.nextInt(3)),
                        random.nextBoolean() ? order(COFFEE) : order(COFFEE, FILTERS));
        return switch (random.nextInt(6)) {
            case 0 -> Snapshots.cancelled(at, order);
            case 1 -> Snapshots.cancelled(at);
            case 2 -> Snapshots.unpaid(at, order, PaymentState.values()[random.nextInt(5)]);
            default -> Snapshots.paid(at, order, refunds(random));
        };
    }

    private static Refund[] refunds(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Refund[] {refund("r1", ORDER, "33.33")};
            case 1 -> new Refund[] {refundOfLine("r2", ORDER, "11", 1, "50.00")};
            case 2 ->
                    new Refund[] {
                        refund("r1", ORDER, "10.00"), refundOfLine("r2", ORDER, "10", 0, "7.77")
                    };
            default -> new Refund[0];
        };
    }

    /** Returns the number of entries. */
    private int requireThatItAddsUp() {
        JsonNode order = get(MemberRoute.ORDER_POINTS, Map.of("orderId", ORDER), "");
        if (!order.path("status").asText().equals("EARNED")) {
            return 0;
        }
        long standsFor = 0;
        for (JsonNode entry : order.path("entries")) {
            JsonNode state = entry.path("state");
            assertThat(state.path("pointsBefore").asLong()).isEqualTo(standsFor);
            standsFor = state.path("points").asLong();
            assertThat(entry.path("points").asLong())
                    .isEqualTo(standsFor - state.path("pointsBefore").asLong());
            requireThatItIsExplained(entry);
        }
        assertThat(order.path("kept").asLong()).isEqualTo(standsFor);
        return order.path("entries").size();
    }

    private void requireThatItIsExplained(JsonNode entry) {
        JsonNode explained =
                get(
                        MemberRoute.EXPLANATION,
                        Map.of(
                                "customerId",
                                entry.path("customerId").asText(),
                                "entry",
                                entry.path("entry").asText()),
                        "own=true");
        assertThat(explained.path("reason")).isEqualTo(entry.path("reason"));
        JsonNode booked = explained.path("order");
        BigDecimal rated = BigDecimal.ZERO;
        for (JsonNode contribution : booked.path("contributions")) {
            rated = rated.add(new BigDecimal(contribution.path("points").asText()));
        }
        if (!booked.path("contributions").isEmpty()) {
            assertThat(rated.longValueExact() - booked.path("takenByRefunds").asLong())
                    .isEqualTo(entry.at("/state/points").asLong());
        }
    }

    private JsonNode get(MemberRoute route, Map<String, String> parameters, String query) {
        Api.Reply reply = api.get(route, parameters, query);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }
}
