package dev.stammkunde.programmes.ladders;

import dev.stammkunde.programmes.ladders.Cart.Line;
import dev.stammkunde.programmes.ladders.LadderPrices.Group;
import dev.stammkunde.programmes.ladders.LadderPrices.LinePrice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reads ladders by value. What is off the whole is computed exactly and rounded once; lines share
 * it by what they cost, and the units that are left over by rounding down go to the largest
 * remainders, so that the lines add up.
 *
 * @param percents of the steps
 */
record ValueReading(Stairs stairs, List<BigDecimal> percents) {

    /** Percents have two digits after the point at most. */
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /**
     * What is counted.
     *
     * @param before earlier turnover, in minor units of the ladder's prices
     * @param value of the lines, likewise
     */
    record Counted(long before, long value) {
        long all() {
            return Math.addExact(before, value);
        }
    }

    ValueReading {
        percents = List.copyOf(percents);
    }

    LadderPrices read(LadderReading reading, List<Line> lines, Counted counted) {
        if (lines.isEmpty()) {
            return new LadderPrices(Map.of(), List.of());
        }
        long listed = lines.stream().mapToLong(Line::listed).reduce(0, Math::addExact);
        long off =
                counted.value() == 0
                        ? 0
                        : Rounding.share(
                                listed,
                                exactlyOff(reading, counted),
                                WHOLE.multiply(BigInteger.valueOf(counted.value())));
        Group group =
                new Group(
                        lines.stream().map(Line::lineId).toList(),
                        counted.all(),
                        stairs.reached(counted.all()),
                        stairs.missing(counted.all()));
        return new LadderPrices(spread(off, listed, lines), List.of(group));
    }

    /** Returns what is off the value, in ten-thousandths of a minor unit. */
    private BigInteger exactlyOff(LadderReading reading, Counted counted) {
        return switch (reading) {
            case ALL_UNITS -> times(hundredths(stairs.reached(counted.all())), counted.value());
            case MARGINAL ->
                    IntStream.rangeClosed(1, percents.size())
                            .mapToObj(step -> times(hundredths(step), within(step, counted)))
                            .reduce(BigInteger.ZERO, BigInteger::add);
        };
    }

    private static BigInteger times(long hundredths, long minor) {
        return BigInteger.valueOf(hundredths).multiply(BigInteger.valueOf(minor));
    }

    private long hundredths(int step) {
        return step == 0 ? 0 : percents.get(step - 1).movePointRight(2).longValueExact();
    }

    /** Returns how much of the lines' value lies within a step. */
    private long within(int step, Counted counted) {
        long begin = Math.max(counted.before(), stairs.begins(step));
        return Math.max(0, Math.min(counted.all(), stairs.ends(step)) - begin);
    }

    private static Map<String, LinePrice> spread(long off, long listed, List<Line> lines) {
        long[] shares = new long[lines.size()];
        BigInteger[] remainders = new BigInteger[lines.size()];
        long left = off;
        BigInteger all = BigInteger.valueOf(Math.max(1, listed));
        for (int index = 0; index < shares.length; index++) {
            BigInteger[] parts =
                    BigInteger.valueOf(off)
                            .multiply(BigInteger.valueOf(lines.get(index).listed()))
                            .divideAndRemainder(all);
            shares[index] = parts[0].longValueExact();
            remainders[index] = parts[1];
            left -= shares[index];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> remainders[index]).reversed())
                .limit(left)
                .forEach(index -> shares[index]++);
        Map<String, LinePrice> prices = new HashMap<>();
        for (int index = 0; index < shares.length; index++) {
            Line line = lines.get(index);
            prices.put(line.lineId(), new LinePrice(line.listed() - shares[index], List.of()));
        }
        return prices;
    }
}
