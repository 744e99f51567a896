package dev.stammkunde.keepcustomers;

import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that ever was true of one order, oldest first: made, edited, paid, failed, cancelled,
 * revived, refunded and not, given to another customer.
 */
record OrderHistory(String id, List<State> states) {

    /** The order at a time. */
    record State(
            @Nullable String customer,
            int cents,
            Payment payment,
            boolean cancelled,
            Map<String, Integer> refunds) {

        boolean isPurchase() {
            return customer != null && payment instanceof Payment.Paid && !cancelled;
        }
    }

    static Arbitrary<OrderHistory> any(String id, List<String> customers) {
        return Combinators.combine(
                        Arbitraries.of(customers).injectNull(0.1),
                        Arbitraries.integers().between(1, 20_000),
                        payments(),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.maps(
                                        Arbitraries.of("r1", "r2", "r3"),
                                        Arbitraries.integers().between(1, 9_000))
                                .ofMaxSize(3))
                .as(State::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(states -> new OrderHistory(id, states));
    }

    static Arbitrary<Payment> payments() {
        Payment paid = new Payment.Paid(Events.at(4));
        return Arbitraries.of(
                paid,
                paid,
                paid,
                new Payment.Unpaid(PaymentState.PENDING),
                new Payment.Unpaid(PaymentState.FAILED),
                new Payment.Unpaid(PaymentState.VOIDED));
    }

    static Arbitrary<List<Refund>> refunds(String orderId) {
        return Arbitraries.maps(
                        Arbitraries.of("r1", "r2"), Arbitraries.integers().between(1, 9_000))
                .ofMaxSize(2)
                .map(amounts -> refunds(orderId, amounts));
    }

    State last() {
        return states.getLast();
    }

    /** Snapshots of all states, of which the place in the history is the shop's time. */
    List<ShopEvent> snapshots() {
        List<ShopEvent> snapshots = new ArrayList<>();
        for (State state : states) {
            snapshots.add(
                    Events.reported(
                            10 + snapshots.size(),
                            Events.order(id, state.customer(), placedAt(), state.cents()),
                            state.payment(),
                            state.cancelled(),
                            refunds(id, new LinkedHashMap<>(state.refunds()))));
        }
        return snapshots;
    }

    /** Tells orders apart, so that first and latest purchases can be seen. */
    long placedAt() {
        return id.charAt(id.length() - 1) - '0';
    }

    private static List<Refund> refunds(String orderId, Map<String, Integer> amounts) {
        return amounts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(refund -> Events.refund(orderId, refund.getKey(), refund.getValue()))
                .toList();
    }
}
