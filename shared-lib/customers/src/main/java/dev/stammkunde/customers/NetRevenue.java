package dev.stammkunde.customers;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;

/**
 * Computes what a shop earned on an order: the paid total without tax, less refunds.
 *
 * <p>Tax goes back pro rata. The part that went back is computed once from the sum of all refunds,
 * in minor units and rounded half up, and never per refund: so any split of one amount gives the
 * same revenue, and an order that was refunded in full gives exactly zero.
 */
final class NetRevenue {

    private NetRevenue() {}

    static Money of(OrderFacts order, Collection<Money> refunds) {
        BigInteger total = minor(order.total());
        BigInteger tax = minor(order.tax()).max(BigInteger.ZERO).min(total);
        BigInteger net = total.subtract(tax);
        if (total.signum() == 0) {
            return Money.zero(order.total().getCurrencyUnit());
        }
        BigInteger refunded =
                refunds.stream()
                        .filter(refund -> refund.isSameCurrency(order.total()))
                        .map(NetRevenue::minor)
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .min(total);
        BigInteger two = BigInteger.TWO;
        BigInteger wentBack =
                net.multiply(refunded).multiply(two).add(total).divide(total.multiply(two));
        Money zero = Money.zero(order.total().getCurrencyUnit());
        return Money.of(
                zero.getCurrencyUnit(), new BigDecimal(net.subtract(wentBack), zero.getScale()));
    }

    private static BigInteger minor(Money amount) {
        return amount.getAmount().unscaledValue();
    }
}
