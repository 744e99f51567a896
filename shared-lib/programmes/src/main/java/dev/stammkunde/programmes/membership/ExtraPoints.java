package dev.stammkunde.programmes.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From when until when somebody gets points on top of what others get, as it is kept with their
 * account in the ledger: so an order that is rated needs no other read.
 *
 * @param plan that gives them
 * @param percent how many
 * @param from of orders that are paid after it: the one that buys the membership is none of them
 * @param until the first moment at which it is over
 */
record ExtraPoints(String plan, int percent, Instant from, Instant until) {

    /** For so long orders may be heard of after it is over. */
    private static final Duration KEPT = Duration.ofDays(60);

    /** The text is written with each booking. Nobody has so many at a time. */
    private static final int MOST = 8;

    boolean isOn(Instant paidAt) {
        return from.isBefore(paidAt) && paidAt.isBefore(until);
    }

    static Optional<ExtraPoints> findBest(List<ExtraPoints> all, Instant paidAt) {
        return all.stream()
                .filter(one -> one.isOn(paidAt))
                .max(
                        Comparator.comparingInt(ExtraPoints::percent)
                                .thenComparing(ExtraPoints::plan, Comparator.reverseOrder()));
    }

    /** Returns what memberships give, of now and later and of shortly before. */
    static List<ExtraPoints> of(List<Membership> memberships, Instant now) {
        List<ExtraPoints> all = new ArrayList<>();
        for (Membership membership : memberships) {
            List<ExtraPoints> ofPlan = new ArrayList<>();
            for (MembershipSpan span : MembershipCourse.of(membership).spans()) {
                int percent = span.purchase().terms().plan().benefits().extraPointsPercent();
                if (percent > 0 && !span.isNothing()) {
                    add(
                            ofPlan,
                            new ExtraPoints(
                                    membership.id().plan().id(),
                                    percent,
                                    span.from(),
                                    span.until()));
                }
            }
            all.addAll(ofPlan);
        }
        return kept(all, now);
    }

    /** What goes on without a gap and gives the same is one. */
    private static void add(List<ExtraPoints> ofPlan, ExtraPoints next) {
        ExtraPoints last = ofPlan.isEmpty() ? null : ofPlan.getLast();
        if (last != null && last.percent == next.percent && last.until.equals(next.from)) {
            ofPlan.set(
                    ofPlan.size() - 1,
                    new ExtraPoints(last.plan, last.percent, last.from, next.until));
        } else {
            ofPlan.add(next);
        }
    }

    /**
     * Returns those of two customers who are one now: of the same plan one goes on after the other,
     * as what is bought twice does. To the day and not to the hour: the next report of an order
     * sets it right.
     */
    static List<ExtraPoints> oneAfterAnother(List<ExtraPoints> ofBoth) {
        List<ExtraPoints> all = new ArrayList<>();
        ofBoth.stream()
                .sorted(
                        Comparator.comparing(ExtraPoints::plan)
                                .thenComparing(ExtraPoints::from)
                                .thenComparing(ExtraPoints::until))
                .forEach(
                        one -> {
                            ExtraPoints last = all.isEmpty() ? null : all.getLast();
                            boolean isOver =
                                    last == null
                                            || !last.plan.equals(one.plan)
                                            || !one.from.isBefore(last.until);
                            all.add(isOver || last == null ? one : one.beginning(last.until));
                        });
        return all;
    }

    private ExtraPoints beginning(Instant at) {
        return new ExtraPoints(plan, percent, at, at.plus(Duration.between(from, until)));
    }

    /** Returns those that an order may still be rated by, the latest of them. */
    static List<ExtraPoints> kept(List<ExtraPoints> all, Instant now) {
        return all.stream()
                .distinct()
                .filter(one -> now.isBefore(one.until.plus(KEPT)))
                .sorted(Comparator.comparing(ExtraPoints::until).reversed())
                .limit(MOST)
                .sorted(
                        Comparator.comparing(ExtraPoints::from)
                                .thenComparing(ExtraPoints::plan)
                                .thenComparing(ExtraPoints::until))
                .toList();
    }
}
