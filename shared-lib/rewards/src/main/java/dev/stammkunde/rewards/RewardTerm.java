package dev.stammkunde.rewards;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * When a reward can be had, in days of the shop's calendar.
 *
 * @param from the first day; absent where it can be had at once
 * @param until the last day; absent where it does not end
 * @param validDays how many days what was redeemed can be used, counted from the redemption
 */
public record RewardTerm(@Nullable LocalDate from, @Nullable LocalDate until, int validDays) {

    /** Whether a reward can be had on a day. */
    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
