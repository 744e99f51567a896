package dev.stammkunde.finance.costs;

/**
 * What a shop and a partner owe each other for a month, by one currency. It is money between two
 * shops, and part of none of the three numbers of points, which say what customers are owed.
 * Amounts are in minor units, and are those of the month's statement.
 *
 * @param issued what the partner owes for points that it gave
 * @param redeemed what the shop owes for points that the partner took as payment
 * @param fees what the partner owes for them
 * @param corrections what disputes of earlier months came to, in the shop's favour
 * @param isSettled whether the statement is closed, and changes no more
 */
public record PartnersOwed(
        String partner,
        String currency,
        long issued,
        long redeemed,
        long fees,
        long corrections,
        boolean isSettled) {

    /** What the partner owes in all; less than nothing where the shop owes it. */
    public long total() {
        return issued - redeemed + fees + corrections;
    }
}
