package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A change of a tier that others are to hear of, such as campaigns.
 *
 * @param from the tier before; empty for none
 * @param to the tier since; empty for none
 * @param at when it was booked, to the second
 */
record TierChange(String from, String to, Instant at) {

    /** A run of a campaign looks back seven days at most. */
    static final Duration TOLD = Duration.ofDays(8);

    /** When nobody is to hear of it any more. */
    Instant end() {
        return at.plus(TOLD);
    }

    boolean isOver(Instant now) {
        return !end().isAfter(now);
    }

    /**
     * Returns a change that follows this one. What happens on the day of another is one change with
     * it: who has a tier for an hour, and returns what they bought, has neither reached nor lost
     * it.
     *
     * @return absent where the two come to nothing
     */
    static @Nullable TierChange after(
            @Nullable TierChange before, TierChange next, TierRules rules) {
        boolean isOfOneDay = before != null && rules.day(before.at()).equals(rules.day(next.at()));
        TierChange both =
                isOfOneDay && before != null
                        ? new TierChange(before.from(), next.to(), next.at())
                        : next;
        return both.from().equals(both.to()) ? null : both;
    }
}
