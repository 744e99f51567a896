package dev.stammkunde.programmes.tiers;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What a customer's orders count, by when they were paid. The result does not depend on the order
 * in which they are heard of.
 *
 * <p>Of more than {@link #MOST} moments the oldest of a month become one, of the later moment: sums
 * of months and windows stay exact, and nobody has a tier before it was reached.
 */
record TierSteps(List<TierStep> steps) {

    /** So many are some five hundred characters. */
    static final int MOST = 36;

    static final TierSteps NONE = new TierSteps(List.of());

    TierSteps {
        steps = steps.stream().sorted(Comparator.comparing(TierStep::at)).toList();
    }

    /** Returns these with more credit of a moment. */
    TierSteps plus(Instant paidAt, TierCredit credit) {
        if (credit.isNothing()) {
            return this;
        }
        Instant at = paidAt.truncatedTo(SECONDS);
        List<TierStep> all = new ArrayList<>();
        TierCredit sum = credit;
        for (TierStep step : steps) {
            if (step.at().equals(at)) {
                sum = sum.plus(step.credit());
            } else {
                all.add(step);
            }
        }
        all.add(new TierStep(at, sum));
        return new TierSteps(all);
    }

    /**
     * Returns these without credit of a moment, or of the later one of its month with which it has
     * become one. What is so long ago that it is not kept any more leaves them as they are.
     */
    TierSteps less(Instant paidAt, TierCredit credit, ZoneId zone) {
        Instant at = paidAt.truncatedTo(SECONDS);
        YearMonth month = YearMonth.from(at.atZone(zone));
        List<TierStep> all = new ArrayList<>();
        boolean isFound = credit.isNothing();
        for (TierStep step : steps) {
            boolean isIt =
                    !isFound
                            && !step.at().isBefore(at)
                            && YearMonth.from(step.at().atZone(zone)).equals(month);
            isFound |= isIt;
            TierCredit left = isIt ? step.credit().less(credit) : step.credit();
            if (!left.isNothing()) {
                all.add(new TierStep(step.at(), left));
            }
        }
        return new TierSteps(all);
    }

    /** Returns both. */
    TierSteps plus(TierSteps others) {
        TierSteps all = this;
        for (TierStep step : others.steps) {
            all = all.plus(step.at(), step.credit());
        }
        return all;
    }

    /** Returns those that are not before an instant. */
    TierSteps since(Instant earliest) {
        return new TierSteps(steps.stream().filter(step -> !step.at().isBefore(earliest)).toList());
    }

    /**
     * Returns as many as there is room for.
     *
     * @param joined the first day of the membership, whose anniversaries part windows
     */
    TierSteps folded(TierRules rules, LocalDate joined) {
        TierSteps folded = this;
        List<BiPredicate<LocalDate, LocalDate>> nearness =
                List.of(
                        (one, other) -> sameMonth(one, other) && sameYear(one, other, joined),
                        (one, other) -> one.getYear() == other.getYear(),
                        (one, other) -> true);
        for (BiPredicate<LocalDate, LocalDate> near : nearness) {
            while (folded.steps.size() > MOST) {
                TierSteps next = folded.withOneLess(rules, near);
                if (next.steps.size() == folded.steps.size()) {
                    break;
                }
                folded = next;
            }
        }
        return folded;
    }

    private TierSteps withOneLess(TierRules rules, BiPredicate<LocalDate, LocalDate> near) {
        for (int i = 0; i + 1 < steps.size(); i++) {
            TierStep one = steps.get(i);
            TierStep next = steps.get(i + 1);
            if (near.test(rules.day(one.at()), rules.day(next.at()))) {
                List<TierStep> all = new ArrayList<>(steps);
                all.remove(i);
                all.set(i, new TierStep(next.at(), next.credit().plus(one.credit())));
                return new TierSteps(all);
            }
        }
        return this;
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.getMonthValue() == other.getMonthValue() && one.getYear() == other.getYear();
    }

    private static boolean sameYear(LocalDate one, LocalDate other, LocalDate joined) {
        TierWindow year = new TierWindow.MembershipYear();
        return year.start(one, joined).equals(year.start(other, joined));
    }

    /** Returns the sum of those from one instant to another, the last included. */
    TierCredit sum(Instant from, Instant last) {
        TierCredit sum = TierCredit.NOTHING;
        for (TierStep step : steps) {
            if (!step.at().isBefore(from) && !step.at().isAfter(last)) {
                sum = sum.plus(step.credit());
            }
        }
        return sum;
    }
}
