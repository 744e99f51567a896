package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a customer stands, and what takes them further.
 *
 * @param rules by which all of it is told
 * @param credit what the window of now has so far
 * @param windowEnd its last day
 * @param current the tier; absent without one
 * @param next the tier above; absent where orders come to no higher one
 * @param keep what is needed to keep the tier; absent where it does not end, or is kept already
 */
public record TierProjection(
        TierRules rules,
        TierCredit credit,
        LocalDate windowEnd,
        @Nullable Current current,
        @Nullable Goal next,
        @Nullable Goal keep) {

    /**
     * The tier of now.
     *
     * @param since absent where everybody has it
     * @param until the first instant without it if nothing more is bought, grace included; absent
     *     where nothing is known to end it
     */
    public record Current(
            Tier tier, TierSource source, @Nullable Instant since, @Nullable Instant until) {}

    /**
     * A tier to reach, or to keep.
     *
     * @param missing by the measure: minor units of spend
     * @param from the first day of the orders that count for it
     * @param by the last day on which so much is enough; absent where no day is the last one
     */
    public record Goal(Tier tier, long missing, LocalDate from, @Nullable LocalDate by) {}
}
