package dev.stammkunde.insights;

/**
 * What the purchases of a period came to in one currency.
 *
 * @param orders whose amounts are known
 * @param net in minor units
 * @param netOfRegulars of that what was a customer's second or later purchase ever
 */
public record MoneyCounts(long orders, long net, long netOfRegulars) {

    static final MoneyCounts NONE = new MoneyCounts(0, 0, 0);

    MoneyCounts plus(MoneyCounts other) {
        return new MoneyCounts(
                orders + other.orders,
                Math.addExact(net, other.net),
                Math.addExact(netOfRegulars, other.netOfRegulars));
    }
}
