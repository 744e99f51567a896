package dev.stammkunde.finance.simulation;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.RateState;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Programme;

import java.time.Instant;
import java.time.YearMonth;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Says of a booked order what the draft would have made of it. */
record RateOrders(SimulationPeriod period, Programme draft) {

    OrderSeen rate(String customerId, Booking.OrderState state) {
        if (!period.includes(state.paidAt()) || state.standing() == OrderStanding.EXCLUDED) {
            return new OrderSeen.NoPurchase(state.number());
        }
        OptionalLong after = RateState.findDue(state, draft);
        if (after.isEmpty()) {
            return new OrderSeen.WithoutFacts(state.number(), state.due());
        }
        LotTerm byDraft = term(state.paidAt());
        return new OrderSeen.Rated(
                customerId,
                state.number(),
                YearMonth.from(state.paidAt().atZone(period.zone())),
                PointsStand.of(state.due(), booked(state, byDraft), period.until()),
                PointsStand.of(after.getAsLong(), byDraft, period.until()));
    }

    OrderSeen rate(Booking.Accrual accrual, long points) {
        return period.includes(accrual.paidAt())
                ? new OrderSeen.WithoutFacts(1, points)
                : new OrderSeen.NoPurchase(1);
    }

    private LotTerm term(Instant paidAt) {
        LotRules lots = draft.lots();
        return new LotTerm(
                lots.availableAt(paidAt), lots.expiresAt(paidAt, draft.timeZone()).orElse(null));
    }

    /** The dates that the order's first points got; points that came later count with them. */
    private static LotTerm booked(Booking.OrderState state, LotTerm usual) {
        return Stream.concat(state.own().stream(), state.opened().stream().map(Lot::term))
                .findFirst()
                .orElse(usual);
    }
}
