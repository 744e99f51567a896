package dev.stammkunde.insights.lift;

import org.jspecify.annotations.Nullable;

/**
 * What a customer did who was drawn, whatever came to them. Amounts are in minor units of one
 * currency, without tax and less refunds.
 *
 * @param earlierMinor what they paid in a time before the draw; absent where they had not bought
 *     yet, so that they are a stratum of their own
 * @param revenueMinor what they paid in the time that is judged; 0 where they bought nothing
 * @param hasBought whether they bought in that time
 * @param costMinor what rewards and mails cost that they had in that time
 */
public record DrawnOutcome(
        @Nullable Long earlierMinor, long revenueMinor, boolean hasBought, long costMinor) {}
