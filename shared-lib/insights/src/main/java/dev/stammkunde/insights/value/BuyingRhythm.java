package dev.stammkunde.insights.value;

/**
 * How long a customer has been away, measured by how often they buy. It is the plain rule that
 * models are judged against, and what is shown where a model abstains.
 *
 * @param intervalDays mean days between two purchases; of who bought once, what is typical of the
 *     shop, and 0 where nobody came back yet
 * @param awayDays days since the last purchase
 * @param isOwn whether the interval is the customer's own
 */
public record BuyingRhythm(double intervalDays, double awayDays, boolean isOwn) {

    /** So many times the interval is long. */
    public static final int LONG = 2;

    /**
     * Returns a customer's rhythm.
     *
     * @param typicalDays of the shop, from the first purchase to the second
     */
    static BuyingRhythm of(BuyingPattern pattern, double typicalDays) {
        double away = pattern.away() * BuyingPattern.DAYS_OF_A_WEEK;
        return pattern.repeats() == 0
                ? new BuyingRhythm(typicalDays, away, false)
                : new BuyingRhythm(
                        pattern.last() * BuyingPattern.DAYS_OF_A_WEEK / pattern.repeats(),
                        away,
                        true);
    }

    /** Returns how many intervals long the customer has been away; 0 where none is known. */
    public double intervals() {
        return intervalDays == 0 ? 0 : awayDays / intervalDays;
    }

    /** Whether the customer is away for longer than twice the interval. */
    public boolean isLongAway() {
        return intervals() > LONG;
    }
}
