package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.calendar.Occasion;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** What makes a customer due. */
public sealed interface CampaignRule {

    /**
     * The customer's birthday.
     *
     * @param daysAfter when the mail is due, in days after the birthday; negative for before
     * @param noticeDays for how long the birthday must have been known on the day
     */
    record Birthday(int daysAfter, LeapDay leapDay, int noticeDays) implements CampaignRule {}

    /**
     * A customer who has not bought for some time.
     *
     * @param steps in the order of their days, at least one
     */
    record WinBack(List<Step> steps) implements CampaignRule {
        public WinBack {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One mail of a ladder.
     *
     * @param days since the last purchase
     * @param rhythmMultiple for customers with three or more purchases: due after this multiple of
     *     the median interval between their purchases, instead of after {@code days}
     */
    record Step(int days, @Nullable BigDecimal rhythmMultiple) {}

    /**
     * A day of the calendar.
     *
     * @param daysAfter when the mail is due, in days after the occasion; negative for before
     */
    record OnOccasion(Occasion occasion, int daysAfter) implements CampaignRule {}
}
