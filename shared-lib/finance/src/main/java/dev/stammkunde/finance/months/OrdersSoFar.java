package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.months.CarriedAccount.OrderSoFar;
import dev.stammkunde.points.Booking.OrderState;
import dev.stammkunde.shop.Order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an account's orders came to so far, so that a state of an order tells what it changes.
 *
 * <p>An order that goes over to another customer comes to nothing in the account that it leaves,
 * and to all in the other. Of an order that was first booked before orders were kept, the first
 * state with the order changes nothing, since what it came to before is not known.
 */
final class OrdersSoFar {

    private final Map<String, OrderSoFar> orders = new TreeMap<>();

    OrdersSoFar(List<OrderSoFar> carried) {
        carried.forEach(order -> orders.put(order.orderId(), order));
    }

    List<OrderSoFar> carried(Instant at) {
        return orders.values().stream().filter(order -> isRemembered(order.paidAt(), at)).toList();
    }

    private static boolean isRemembered(Instant paidAt, Instant at) {
        return at.isBefore(paidAt.plus(GroupKey.MEMORY));
    }

    /** Takes over what another account knows; of an order that was in both, the last state. */
    void takeOver(OrdersSoFar other) {
        other.orders.forEach(
                (id, theirs) ->
                        orders.merge(
                                id,
                                theirs,
                                (mine, one) -> one.state() > mine.state() ? one : mine));
    }

    /** Finds the cohort of an order; nothing of an order that is not known or long ago. */
    Optional<Cohort> findCohort(@Nullable String orderId, Instant at) {
        return Optional.ofNullable(orderId)
                .map(orders::get)
                .filter(order -> isRemembered(order.paidAt(), at))
                .map(OrderSoFar::cohort);
    }

    /** Returns the cohort that a state's points are of: that of the states before it. */
    Cohort cohort(OrderState state, Instant at, ZoneId zone) {
        return findCohort(state.orderId(), at)
                .filter(cohort -> cohort.currency().equals(state.currency()))
                .orElseGet(() -> cohort(state.paidAt(), state.currency(), zone));
    }

    static Cohort cohort(Instant at, String currency, ZoneId zone) {
        return new Cohort(YearMonth.from(at.atZone(zone)), currency);
    }

    /** Takes note of a state, and adds up what it changes of sales. */
    void heard(OrderState state, Instant at, MonthTally tally) {
        Order order = state.order();
        OrderSoFar before = orders.get(state.orderId());
        boolean isOld = state.number() > 1 && !isRemembered(state.paidAt(), at);
        if (isOld || order == null) {
            return;
        }
        ShopMonth month = tally.ask().month();
        Cohort cohort = cohort(state, at, month.zone());
        long net = OrderNet.of(state, order);
        if (state.history()) {
            // It was sold long ago, and went back then: what it earned is owed, and it is no
            // revenue of this month.
            if (before != null) {
                tally.bridges().flow(before.cohort(), sale(-before.net()));
            }
            tally.bridges().flow(cohort, sale(net));
        } else if (before != null) {
            sold(before.cohort(), -before.net(), tally);
            sold(cohort, net, tally);
        } else if (state.number() == 1 || state.own().isEmpty()) {
            sold(cohort, net, tally);
        }
        orders.put(
                state.orderId(),
                new OrderSoFar(state.orderId(), state.number(), cohort, net, state.paidAt()));
    }

    private static void sold(Cohort cohort, long change, MonthTally tally) {
        tally.uses().revenue(cohort.currency(), change);
        tally.bridges().flow(cohort, sale(change));
    }

    private static CohortFlow sale(long change) {
        return new CohortFlow(change, 0, 0, 0, 0, 0, 0);
    }
}
