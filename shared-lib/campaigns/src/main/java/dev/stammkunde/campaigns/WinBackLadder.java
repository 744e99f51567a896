package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.WinBackDue.Due;
import dev.stammkunde.campaigns.WinBackDue.NotDue;
import dev.stammkunde.campaigns.WinBackDue.Reason;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.customers.Rhythm;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a customer's ladder, counted from the last purchase. A purchase begins a new ladder,
 * since all days are counted from it; the day of a step comes once, so a step that nobody ran for
 * is never made up for later than its run's days reach back.
 */
public final class WinBackLadder {

    /** Longer than anybody waits for a customer, and short enough to count days with. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(36_500);

    private final List<Integer> days;

    private WinBackLadder(List<Integer> days) {
        this.days = days;
    }

    /**
     * Returns a customer's ladder. A step is always later than the one before it: where a
     * customer's slow rhythm moves a step behind the next one, that one moves too.
     *
     * @param rhythm of the customer's purchases; absent where there are too few for one
     */
    public static WinBackLadder of(WinBack rule, @Nullable Rhythm rhythm) {
        List<Integer> days = new ArrayList<>();
        int previous = 0;
        for (Step step : rule.steps()) {
            previous = Math.max(previous + 1, daysOf(step, rhythm));
            days.add(previous);
        }
        return new WinBackLadder(List.copyOf(days));
    }

    private static int daysOf(Step step, @Nullable Rhythm rhythm) {
        BigDecimal multiple = step.rhythmMultiple();
        if (multiple == null || rhythm == null) {
            return step.days();
        }
        return multiple.multiply(BigDecimal.valueOf(rhythm.medianDays()))
                .min(LONGEST)
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }

    /** Whether the ladder of customers with a rhythm is another one than that of all others. */
    static boolean followsRhythm(WinBack rule) {
        return rule.steps().stream().anyMatch(step -> step.rhythmMultiple() != null);
    }

    /** Returns the days after the last purchase, one per step, each more than the one before. */
    public List<Integer> days() {
        return days;
    }

    /**
     * Decides which step is due. Where a run makes up for missed ones and has the days of several
     * steps, only the last is due: two mails at once would win nobody back.
     *
     * @param lastPurchase the local day of the last purchase; absent without one
     * @param window the local days of the run
     */
    public WinBackDue due(@Nullable LocalDate lastPurchase, Days window) {
        if (lastPurchase == null) {
            return new NotDue(Reason.NEVER_BOUGHT);
        }
        int past = 0;
        Due due = null;
        for (int step = 1; step <= days.size(); step++) {
            LocalDate day = lastPurchase.plusDays(days.get(step - 1));
            if (window.contains(day)) {
                due = new Due(step, day);
            }
            if (day.isBefore(window.first())) {
                past = step;
            }
        }
        return due == null ? new NotDue(reason(past)) : due;
    }

    private Reason reason(int stepsPast) {
        if (stepsPast == 0) {
            return Reason.BEFORE_THE_FIRST_STEP;
        }
        return stepsPast == days.size() ? Reason.AFTER_THE_LAST_STEP : Reason.BETWEEN_STEPS;
    }
}
