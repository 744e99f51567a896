package dev.stammkunde.programmes.membership;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.programme.Contribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the points that orders earned by memberships alone while their bookings pass by: of what a
 * booking changes, the share that the membership's rule has in the order's points, in whole points.
 * So what goes back with a refund goes back in that share.
 */
public final class MemberPoints {

    /** How the rule of a plan's members is named in explanations, before the plan's id. */
    public static final String RULE = MembershipUnits.NAME + ':';

    private final SortedMap<String, Long> points = new TreeMap<>();

    /** Takes a booking. */
    public void take(LedgerEntry entry) {
        if (entry.booking() instanceof Booking.OrderState state) {
            take(state.contributions(), entry.points());
        }
    }

    void take(List<Contribution> rules, long change) {
        BigDecimal all =
                rules.stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() > 0) {
            rules.stream()
                    .filter(one -> one.rule().startsWith(RULE))
                    .forEach(one -> add(one, change, all));
        }
    }

    private void add(Contribution ofPlan, long change, BigDecimal all) {
        long share =
                ofPlan.points()
                        .multiply(BigDecimal.valueOf(change))
                        .divide(all, 0, RoundingMode.HALF_UP)
                        .longValueExact();
        points.merge(ofPlan.rule().substring(RULE.length()), share, Long::sum);
    }

    /** Returns them by the plan's id. */
    public SortedMap<String, Long> byPlan() {
        return Collections.unmodifiableSortedMap(points);
    }
}
