package dev.stammkunde.finance.output;

import java.math.BigDecimal;

/** What stands in a place of a table. Whoever writes it knows how a number of its kind looks. */
sealed interface Cell {

    /** A text as it is. */
    record Text(String text) implements Cell {}

    /** Points. */
    record Points(long points) implements Cell {}

    /** How many of something. */
    record Count(long count) implements Cell {}

    /**
     * Money.
     *
     * @param minor in minor units
     * @param currency ISO 4217 code
     */
    record Amount(long minor, String currency) implements Cell {}

    /**
     * A number with all its digits.
     *
     * @param unit such as a currency; empty for none
     */
    record Exact(BigDecimal number, String unit) implements Cell {}

    /** A share, where 1 is all. */
    record Share(BigDecimal share) implements Cell {}

    /** Nothing can be said, such as a share of no revenue. It is not zero. */
    record Nothing() implements Cell {}

    /** Returns a cell of which nothing can be said. */
    static Cell nothing() {
        return new Nothing();
    }

    /** Returns a cell in which nothing is to be said. */
    static Cell blank() {
        return new Text("");
    }

    /** Whether it is written to the right, since its digits are compared with others. */
    default boolean isNumber() {
        return switch (this) {
            case Text _, Nothing _ -> false;
            case Points _, Count _, Amount _, Exact _, Share _ -> true;
        };
    }

    /**
     * Adds up cells of a kind; what is no number counts for nothing.
     *
     * @throws ArithmeticException if the sum is too large for any of our numbers
     */
    static Cell sum(Iterable<Cell> cells) {
        Cell sum = nothing();
        for (Cell cell : cells) {
            sum = plus(sum, cell);
        }
        return sum;
    }

    private static Cell plus(Cell sum, Cell cell) {
        if (sum instanceof Nothing) {
            return cell;
        }
        return switch (cell) {
            case Points(long points) when sum instanceof Points(long before) ->
                    new Points(Math.addExact(before, points));
            case Count(long count) when sum instanceof Count(long before) ->
                    new Count(Math.addExact(before, count));
            case Amount(long minor, String currency)
                    when sum instanceof Amount(long before, String of) && of.equals(currency) ->
                    new Amount(Math.addExact(before, minor), currency);
            case Nothing _ -> sum;
            case Text _, Points _, Count _, Amount _, Exact _, Share _ ->
                    throw new IllegalArgumentException(sum + " and " + cell);
        };
    }
}
