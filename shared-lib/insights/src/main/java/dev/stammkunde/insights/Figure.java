package dev.stammkunde.insights;

import dev.stammkunde.platform.statistics.Bounds;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** A figure, or why there is none. */
public sealed interface Figure {

    /** Says what it is of. */
    FigureName name();

    /** Returns the ISO 4217 code of an amount's currency; null for what is none. */
    @Nullable String currency();

    /**
     * The data carry it.
     *
     * @param value shares as 0 to 1 with four digits, amounts in minor units
     * @param of how many customers, orders or spans of time it is made of
     * @param interval where it would be with many more customers, at 95 %; absent where customers
     *     are not what varies
     */
    record Known(
            FigureName name,
            @Nullable String currency,
            BigDecimal value,
            long of,
            @Nullable Bounds interval)
            implements Figure {}

    /** The data do not carry it. */
    record Missing(FigureName name, @Nullable String currency, MissingReason reason)
            implements Figure {}
}
