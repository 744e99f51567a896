package dev.stammkunde.programmes.partners;

/**
 * Limits of what a partner may report. Points that are earned and redeemed add up; what is taken
 * back neither counts nor makes room.
 *
 * @param perTransaction most points of one purchase
 * @param perDay most points of a day in the shop's time
 * @param perCustomerAndDay most points of one customer in a day
 * @param lateDays a purchase is reported so many days after it happened at most
 */
public record PartnerLimits(
        long perTransaction, long perDay, long perCustomerAndDay, int lateDays) {}
