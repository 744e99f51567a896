package dev.stammkunde.points.explanations;

import dev.stammkunde.points.Booking.OrderState;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a state of an order has that the one before had not: why its entry has its points.
 *
 * @param what what happened, the most important first; never empty
 * @param standing what the order came to before
 * @param points what it stood for before
 * @param forgiven what had been forgiven of it before
 * @param refunded refunds that are new
 * @param withdrawn refunds that the shop took back
 */
public record OrderChange(
        List<What> what,
        OrderStanding standing,
        long points,
        long forgiven,
        List<Refund> refunded,
        List<Refund> withdrawn) {

    /** What happens to orders. */
    public enum What {
        /** It earned for the first time. */
        EARNED,
        /** It came over from another customer. */
        TAKEN_OVER,
        /** It went to another customer. */
        HANDED_OVER,
        CANCELLED,
        /** It is not paid in full any more. */
        NOT_PAID,
        /** It has no customer any more, or turned out to be a test. */
        EXCLUDED,
        /** It counts again, having been cancelled, unpaid or excluded. */
        REVIVED,
        REFUNDED,
        /** A refund is gone from the shop. */
        REFUND_WITHDRAWN,
        LINES_ADDED,
        /** Nothing of it changed, but it counts for stamps or a tier now. */
        COUNTED,
        /** Something else of it changed. */
        CHANGED
    }

    public OrderChange {
        what = List.copyOf(what);
        refunded = List.copyOf(refunded);
        withdrawn = List.copyOf(withdrawn);
    }

    /** Tells a state from the one before; empty for the first of its order. */
    static OrderChange of(LedgerEntry entry, OrderState state, Optional<OrderBefore> before) {
        return before.map(known -> between(known, entry, state))
                .orElseGet(
                        () ->
                                new OrderChange(
                                        List.of(What.EARNED),
                                        OrderStanding.COUNTS,
                                        0,
                                        0,
                                        List.of(),
                                        List.of()));
    }

    private static OrderChange between(OrderBefore before, LedgerEntry entry, OrderState state) {
        List<Refund> refunded = missing(state.refunds(), before.refunds());
        List<Refund> withdrawn = missing(before.refunds(), state.refunds());
        Set<What> what = EnumSet.noneOf(What.class);
        if (OrderBefore.isHandedOver(state)) {
            what.add(What.HANDED_OVER);
        } else {
            if (before.handedOver() && !before.account().equals(entry.account())) {
                what.add(What.TAKEN_OVER);
            }
            standing(before, state).ifPresent(what::add);
        }
        if (!refunded.isEmpty()) {
            what.add(What.REFUNDED);
        }
        if (!withdrawn.isEmpty()) {
            what.add(What.REFUND_WITHDRAWN);
        }
        if (state.standing() == OrderStanding.COUNTS) {
            lines(before.terms(), state.terms(), what);
        }
        if (what.isEmpty()) {
            what.add(isCountedAlone(entry) ? What.COUNTED : What.CHANGED);
        }
        return new OrderChange(
                new ArrayList<>(what),
                before.standing(),
                before.points(),
                before.forgiven(),
                refunded,
                withdrawn);
    }

    /** Whether an entry books the order for other wings and leaves its points as they are. */
    private static boolean isCountedAlone(LedgerEntry entry) {
        return entry.points() == 0 && entry.effects().stream().anyMatch(Effect::isOfOtherWing);
    }

    private static Optional<What> standing(OrderBefore before, OrderState state) {
        if (before.standing() == state.standing()) {
            return Optional.empty();
        }
        return switch (state.standing()) {
            // Its new account never knew it otherwise.
            case COUNTS -> before.handedOver() ? Optional.empty() : Optional.of(What.REVIVED);
            case CANCELLED -> Optional.of(What.CANCELLED);
            case NOT_PAID -> Optional.of(What.NOT_PAID);
            case EXCLUDED -> Optional.of(What.EXCLUDED);
        };
    }

    private static void lines(EarningTerms before, EarningTerms now, Set<What> what) {
        Map<String, EarningTerms.Line> old = byId(before.lines());
        Map<String, EarningTerms.Line> present = byId(now.lines());
        if (!old.keySet().containsAll(present.keySet())) {
            what.add(What.LINES_ADDED);
        }
        boolean asBefore =
                old.values().stream().allMatch(line -> isAsIn(present.get(line.lineId()), line))
                        && before.shipping().gross().compareTo(now.shipping().gross()) == 0;
        if (!asBefore) {
            what.add(What.CHANGED);
        }
    }

    private static boolean isAsIn(EarningTerms.@Nullable Line now, EarningTerms.Line before) {
        return now != null
                && now.quantity() == before.quantity()
                && now.gross().compareTo(before.gross()) == 0;
    }

    private static Map<String, EarningTerms.Line> byId(Collection<EarningTerms.Line> lines) {
        return lines.stream()
                .collect(
                        Collectors.toMap(
                                EarningTerms.Line::lineId,
                                Function.identity(),
                                (one, other) -> one));
    }

    /** Returns the refunds that others lack; one that gives back something else is another one. */
    private static List<Refund> missing(List<Refund> refunds, List<Refund> others) {
        return refunds.stream()
                .filter(refund -> others.stream().noneMatch(other -> isSame(refund, other)))
                .toList();
    }

    private static boolean isSame(Refund one, Refund other) {
        return one.refundId().equals(other.refundId())
                && one.lines().equals(other.lines())
                && one.shipping().equals(other.shipping())
                && one.unallocated().equals(other.unallocated());
    }
}
