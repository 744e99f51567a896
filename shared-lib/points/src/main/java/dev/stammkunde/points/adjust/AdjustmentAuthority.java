package dev.stammkunde.points.adjust;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and what they may do alone.
 *
 * @param person as their token or the operator says
 * @param limit absent for operators, who have none
 * @param budget that it is taken from, besides the limit; absent without one
 */
public record AdjustmentAuthority(
        String person, @Nullable AdjustmentLimit limit, @Nullable AdjustmentBudget budget) {

    /** Of whom no budget is asked. */
    public AdjustmentAuthority(String person, @Nullable AdjustmentLimit limit) {
        this(person, limit, null);
    }
}
