package dev.stammkunde.finance.costs;

/**
 * What a shop owes members for fees of a plan, and the revenue of a month by the days that fees are
 * paid for. The net revenue of the month's orders has fees as they are paid, without tax. Amounts
 * are in minor units of the currency, tax included. {@code closing} is {@code opening} and {@code
 * sold} without {@code earned} and {@code back}.
 *
 * @param opening owed before the month: days to come, and money that was not paid back yet
 * @param sold paid by customers in the month
 * @param earned revenue of the month's days
 * @param back paid back in the month, or lost with a payment
 * @param closing owed after it
 * @param due what of {@code closing} is money of memberships that ended before their time
 * @param points that orders of the month earned by the plan alone, less those that went back; they
 *     are in the numbers of points, too
 * @param pointsValue their worth at the settings' value of a point, in its currency
 */
public record FeesOwed(
        String plan,
        String currency,
        long opening,
        long sold,
        long earned,
        long back,
        long closing,
        long due,
        long points,
        Value pointsValue) {

    /** An amount in minor units. */
    public record Value(long amount, String currency) {}
}
