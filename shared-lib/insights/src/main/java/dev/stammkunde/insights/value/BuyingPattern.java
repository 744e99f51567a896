package dev.stammkunde.insights.value;

/**
 * How a customer bought, seen from a day: all that {@link BgNbd} asks for. Several purchases on one
 * day are one.
 *
 * @param repeats how many days with a purchase there are after the first
 * @param last weeks from the first purchase to the last; 0 without repeats
 * @param age weeks from the first purchase to the day
 */
public record BuyingPattern(int repeats, double last, double age) {

    /** The unit of the published parameters. */
    public static final double DAYS_OF_A_WEEK = 7;

    /** Returns a pattern that is counted in days. */
    static BuyingPattern ofDays(int repeats, int lastDays, int ageDays) {
        return new BuyingPattern(repeats, lastDays / DAYS_OF_A_WEEK, ageDays / DAYS_OF_A_WEEK);
    }

    /** Returns for how many weeks the customer has been away. */
    public double away() {
        return age - last;
    }
}
