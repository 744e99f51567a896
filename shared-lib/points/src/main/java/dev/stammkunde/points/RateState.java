package dev.stammkunde.points;

import dev.stammkunde.points.programme.EarningBuyer;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.RateOrder;
import dev.stammkunde.points.programme.RateOrder.Rating;
import dev.stammkunde.shop.Order;

import java.util.OptionalLong;

/**
 * Rates a state of an order by rules that it was not booked by, as {@link SettleOrder} would have
 * if they had been in force when it was paid. Books nothing.
 */
public final class RateState {

    private RateState() {}

    /**
     * Finds the points that an order would stand for, after all that went back of it; nothing of an
     * order that was booked before orders were kept. Each line is rated anew, be it that an order
     * that outlived a change of the rules has lines with earlier rates.
     */
    public static OptionalLong findDue(Booking.OrderState state, Programme programme) {
        if (state.standing() != OrderStanding.COUNTS) {
            return OptionalLong.of(0);
        }
        Order order = state.order();
        if (order == null) {
            return OptionalLong.empty();
        }
        EarningBuyer buyer = new EarningBuyer(state.firstOrder(), state.terms().personal());
        Rating rating = RateOrder.rate(order, state.paidAt(), programme, buyer, null);
        return OptionalLong.of(
                switch (rating) {
                    case Rating.Nothing _ -> 0;
                    case Rating.Earned earned ->
                            OrderPoints.after(
                                    earned.terms(), state.refunds(), order.currency().getCode());
                });
    }
}
