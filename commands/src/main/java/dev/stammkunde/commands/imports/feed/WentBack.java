package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the state of an order says of how much of it went back. */
enum WentBack {
    /** Nothing: a column of refunds may say otherwise, and need not be there. */
    NOTHING,
    /** It is silent of that, so a column must tell. */
    NOT_SAID,
    /** Some: a column must tell how much. */
    SOME,
    /** All, unless a column tells how much. */
    ALL;

    /**
     * Returns all that went back; absent where neither the state nor a column tells it.
     *
     * @param column of refunds, by which it is named where it is missed
     * @throws InvalidFieldException if a sum is needed and is not there
     */
    @Nullable Money sum(TableOrder order, String column) {
        Long told = order.facts().refunded();
        return switch (this) {
            case NOTHING -> told == null ? null : money(order, told);
            case NOT_SAID -> {
                if (told == null) {
                    throw new InvalidFieldException(
                            column, "is not in the export, so nobody knows what went back");
                }
                yield money(order, told);
            }
            case SOME -> {
                if (told == null || told == 0) {
                    throw new InvalidFieldException(
                            column, "does not say how much went back, and the state says some did");
                }
                yield money(order, told);
            }
            // A sum of zero is that of an export which does not fill the column.
            case ALL -> money(order, told == null || told == 0 ? order.facts().amount() : told);
        };
    }

    private static Money money(TableOrder order, long units) {
        return Money.ofMinor(order.currency(), units);
    }
}
