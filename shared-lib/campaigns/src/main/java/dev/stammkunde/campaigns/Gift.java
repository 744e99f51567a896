package dev.stammkunde.campaigns;

/** What a customer gets with a mail, and also without it. */
public sealed interface Gift {

    /**
     * Points.
     *
     * @param points more than zero
     */
    record Points(long points) implements Gift {}

    /**
     * A coupon code of the shop's.
     *
     * @param pool the name of the imported pool that it is taken from
     */
    record Coupon(String pool) implements Gift {}
}
