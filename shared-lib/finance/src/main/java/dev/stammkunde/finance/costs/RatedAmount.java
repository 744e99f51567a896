package dev.stammkunde.finance.costs;

import dev.stammkunde.shop.Order;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was sold at one rate of value added tax.
 *
 * @param ratePercent such as 19
 * @param gross in minor units, with tax
 */
public record RatedAmount(BigDecimal ratePercent, long gross) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Rates of the markets in which the product is at home; they win where rounding leaves doubt.
     */
    private static final List<BigDecimal> AT_HOME =
            List.of(
                    new BigDecimal("19"),
                    new BigDecimal("7"),
                    new BigDecimal("20"),
                    new BigDecimal("10"),
                    new BigDecimal("13"),
                    new BigDecimal("8.1"),
                    new BigDecimal("2.6"),
                    new BigDecimal("3.8"));

    /** Returns what an order was sold at, by rate, the lowest first. */
    public static List<RatedAmount> of(Order order) {
        SortedMap<BigDecimal, Long> byRate = new TreeMap<>();
        order.lines().forEach(line -> add(byRate, line.paid(), line.tax(), line.quantity()));
        add(byRate, order.shipping(), order.shippingTax(), 1);
        List<RatedAmount> amounts = new ArrayList<>();
        byRate.forEach((rate, gross) -> amounts.add(new RatedAmount(rate, gross)));
        return amounts;
    }

    private static void add(SortedMap<BigDecimal, Long> byRate, Money paid, Money tax, int pieces) {
        if (paid.isPositive()) {
            byRate.merge(
                    rate(paid.getAmountMinorLong(), tax.getAmountMinorLong(), pieces),
                    paid.getAmountMinorLong(),
                    Long::sum);
        }
    }

    /**
     * Returns the rate that a shop reckoned with. It reports amounts, each rounded, by piece or by
     * line: a rate is taken that comes to the tax within a minor unit for each piece, and is
     * otherwise what the amounts say, to a tenth.
     */
    static BigDecimal rate(long gross, long tax, int pieces) {
        if (tax <= 0 || tax >= gross) {
            return BigDecimal.ZERO;
        }
        BigDecimal said =
                BigDecimal.valueOf(tax)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(gross - tax), 1, RoundingMode.HALF_UP);
        BigDecimal whole = said.setScale(0, RoundingMode.HALF_UP);
        return AT_HOME.stream()
                .filter(rate -> said.subtract(rate).abs().compareTo(BigDecimal.ONE) < 0)
                .filter(rate -> comesTo(rate, gross, tax, pieces))
                .findFirst()
                .orElse(comesTo(whole, gross, tax, pieces) ? whole : said.stripTrailingZeros());
    }

    private static boolean comesTo(BigDecimal rate, long gross, long tax, int pieces) {
        return Math.abs(inside(gross, rate) - tax) <= pieces;
    }

    /** Returns the tax inside an amount, half up. */
    public static long inside(long gross, BigDecimal ratePercent) {
        return BigDecimal.valueOf(gross)
                .multiply(ratePercent)
                .divide(HUNDRED.add(ratePercent), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * Returns shares of an amount in proportion to what was sold at each rate (UStAE 10.3, 17.2).
     * They add up to it exactly: the largest remainders get what rounding leaves.
     */
    public static List<RatedAmount> split(long amount, List<RatedAmount> sold) {
        long sum = sold.stream().mapToLong(RatedAmount::gross).sum();
        if (sum <= 0) {
            return List.of();
        }
        long[] shares = new long[sold.size()];
        List<Integer> byRemainder = new ArrayList<>();
        BigDecimal[] remainders = new BigDecimal[shares.length];
        long left = amount;
        for (int i = 0; i < shares.length; i++) {
            BigDecimal[] share =
                    BigDecimal.valueOf(amount)
                            .multiply(BigDecimal.valueOf(sold.get(i).gross()))
                            .divideAndRemainder(BigDecimal.valueOf(sum));
            shares[i] = share[0].longValueExact();
            remainders[i] = share[1].abs();
            left -= shares[i];
            byRemainder.add(i);
        }
        byRemainder.sort((one, other) -> remainders[other].compareTo(remainders[one]));
        for (int i = 0; i < Math.abs(left); i++) {
            shares[byRemainder.get(i)] += Long.signum(left);
        }
        List<RatedAmount> split = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            split.add(new RatedAmount(sold.get(i).ratePercent(), shares[i]));
        }
        return split;
    }
}
