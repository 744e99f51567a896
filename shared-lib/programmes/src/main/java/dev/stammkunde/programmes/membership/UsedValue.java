package dev.stammkunde.programmes.membership;

/**
 * What a membership was worth to its customer since it began.
 *
 * @param extraPoints that orders earned by it alone, less those that went back
 * @param freeShippingOrders how many orders had shipping and paid nothing for it while that was
 *     theirs
 * @param isComplete whether all bookings since then were looked at; of very many only the latest
 *     are
 */
public record UsedValue(long extraPoints, int freeShippingOrders, boolean isComplete) {}
