package dev.stammkunde.programmes.community;

import org.jspecify.annotations.Nullable;

/**
 * How often an action counts for one customer; without a limit where one is absent.
 *
 * @param perProduct for one product
 * @param perDay on one day, by when it happened
 * @param total at all
 */
public record ActionLimits(
        @Nullable Integer perProduct, @Nullable Integer perDay, @Nullable Integer total) {

    public static final ActionLimits NONE = new ActionLimits(null, null, null);
}
