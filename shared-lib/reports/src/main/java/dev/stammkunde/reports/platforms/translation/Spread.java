package dev.stammkunde.reports.platforms.translation;

import org.joda.money.Money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads an amount over others in proportion to them, and loses no cent. */
public final class Spread {

    private Spread() {}

    /**
     * Returns one share per weight, in their order. The shares add up to the amount, and each is
     * less than one smallest unit away from its exact share (largest remainder, the earlier first).
     * No share exceeds its weight if the amount does not exceed their sum.
     *
     * @param amount zero or more
     * @param weights zero or more each, and not all zero unless the amount is
     */
    public static List<Money> proRata(Money amount, List<Money> weights) {
        List<BigInteger> units = weights.stream().map(Spread::units).toList();
        BigInteger sum = units.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger rest = units(amount);
        if (rest.signum() == 0) {
            return weights.stream().map(weight -> Money.zero(amount.getCurrencyUnit())).toList();
        }
        if (rest.signum() < 0 || sum.signum() <= 0) {
            throw new IllegalArgumentException("there is nothing to spread in proportion to");
        }

        BigInteger[] shares = new BigInteger[units.size()];
        BigInteger[] remainders = new BigInteger[units.size()];
        BigInteger total = rest;
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] quotient = total.multiply(units.get(i)).divideAndRemainder(sum);
            shares[i] = quotient[0];
            remainders[i] = quotient[1];
            rest = rest.subtract(quotient[0]);
        }
        List<Integer> byRemainder =
                IntStream.range(0, shares.length)
                        .boxed()
                        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                        .toList();
        for (int i = 0; i < rest.intValueExact(); i++) {
            int index = byRemainder.get(i);
            shares[index] = shares[index].add(BigInteger.ONE);
        }

        List<Money> result = new ArrayList<>(shares.length);
        for (BigInteger share : shares) {
            result.add(Money.ofMinor(amount.getCurrencyUnit(), share.longValueExact()));
        }
        return result;
    }

    private static BigInteger units(Money amount) {
        return BigInteger.valueOf(amount.getAmountMinorLong());
    }
}
