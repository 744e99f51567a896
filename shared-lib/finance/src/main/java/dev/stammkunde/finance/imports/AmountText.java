package dev.stammkunde.finance.imports;

/** What an amount in an export comes to. */
public sealed interface AmountText {

    /** An amount in minor units. */
    record Minor(long units) implements AmountText {}

    /**
     * No amount.
     *
     * @param why as it follows the name of a column
     */
    record Unreadable(String why) implements AmountText {}

    /**
     * Reads an amount that is not negative, with a decimal point or comma, with or without marks
     * between thousands. What can be read in two ways is not read at all.
     *
     * @param decimals of its currency
     */
    static AmountText read(String text, int decimals) {
        return AmountNotation.read(text.strip(), decimals);
    }
}
