package dev.stammkunde.programmes.limited;

import org.jspecify.annotations.Nullable;

/**
 * What a buyer is entitled to.
 *
 * @param what the shop's name of it, by which its systems know it
 * @param validDays how many days it lasts from the purchase on; absent where it does not end
 */
public record Entitlement(String what, @Nullable Integer validDays) {}
