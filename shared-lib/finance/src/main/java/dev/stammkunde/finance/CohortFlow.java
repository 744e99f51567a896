package dev.stammkunde.finance;

/**
 * What bookings of a month changed of a cohort, or what those of many months did. All but {@code
 * sales} are points, none negative but by corrections of what was booked before.
 *
 * @param sales what the cohort's orders came to without tax and gift cards, in minor units of its
 *     currency, less what was refunded since
 * @param issued points that the orders earned
 * @param reversed points that they did not earn after all
 * @param redeemed points that customers had something for
 * @param restored points that came back of those
 * @param expired points that were lost, less those that were given back
 * @param adjusted points that a person gave or took; negative where taken
 */
public record CohortFlow(
        long sales,
        long issued,
        long reversed,
        long redeemed,
        long restored,
        long expired,
        long adjusted) {

    /** Nothing. */
    public static final CohortFlow NONE = new CohortFlow(0, 0, 0, 0, 0, 0, 0);

    /** Adds up two. */
    public CohortFlow plus(CohortFlow other) {
        return new CohortFlow(
                sales + other.sales,
                issued + other.issued,
                reversed + other.reversed,
                redeemed + other.redeemed,
                restored + other.restored,
                expired + other.expired,
                adjusted + other.adjusted);
    }

    /** Points that are still owed of all that it says. */
    public long outstanding() {
        return issued - reversed - redeemed + restored - expired + adjusted;
    }
}
