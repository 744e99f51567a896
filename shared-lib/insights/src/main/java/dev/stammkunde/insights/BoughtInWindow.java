package dev.stammkunde.insights;

import org.jspecify.annotations.Nullable;

/**
 * A purchase by the shop's calendar.
 *
 * @param month its number, counted from the first month that is told; negative before it
 * @param day of the epoch
 * @param net in minor units; absent where it is not known
 */
record BoughtInWindow(int month, int day, String currency, @Nullable Long net) {}
