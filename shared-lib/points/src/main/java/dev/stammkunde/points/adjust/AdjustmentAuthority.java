package dev.stammkunde.points.adjust;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and what they may do alone.
 *
 * @param person as their token or the operator says
 * @param limit absent for operators, who have none
 */
public record AdjustmentAuthority(String person, @Nullable AdjustmentLimit limit) {}
