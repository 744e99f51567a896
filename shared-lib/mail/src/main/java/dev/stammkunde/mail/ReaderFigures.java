package dev.stammkunde.mail;

import dev.stammkunde.platform.statistics.Sums;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Who got the mails of some runs, and what they bought since. Of each run a reader counts once, and
 * an order of theirs counts while it is paid, not cancelled and not refunded in full.
 *
 * @param readers who got a mail; of two runs, those who got both count twice
 * @param over when the last of them no longer has purchases that count; absent without readers
 * @param mostDays for how many days after a mail purchases count; the most, where it differs
 * @param buyers of the readers, those who bought since
 * @param orders what they ordered
 * @param revenue what they paid without tax and less refunds, by currency
 */
public record ReaderFigures(
        long readers,
        @Nullable Instant over,
        int mostDays,
        long buyers,
        long orders,
        Map<CurrencyUnit, Revenue> revenue) {

    /** Of nobody. */
    public static final ReaderFigures NONE = new ReaderFigures(0, null, 0, 0, 0, Map.of());

    /**
     * Revenue in minor units.
     *
     * @param squares sum of the squares of what each reader of each run paid
     */
    public record Revenue(BigInteger sum, BigInteger squares) {

        Revenue plus(Revenue other) {
            return new Revenue(sum.add(other.sum), squares.add(other.squares));
        }
    }

    public ReaderFigures {
        revenue = Map.copyOf(revenue);
    }

    /** Returns the figures of both. */
    public ReaderFigures plus(ReaderFigures other) {
        Map<CurrencyUnit, Revenue> all = new HashMap<>(revenue);
        other.revenue.forEach((currency, more) -> all.merge(currency, more, Revenue::plus));
        return new ReaderFigures(
                readers + other.readers,
                later(over, other.over),
                Math.max(mostDays, other.mostDays),
                buyers + other.buyers,
                orders + other.orders,
                all);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** Returns the revenue of all readers, of whom those who did not buy paid nothing. */
    public Sums sums(CurrencyUnit currency) {
        Revenue paid =
                revenue.getOrDefault(currency, new Revenue(BigInteger.ZERO, BigInteger.ZERO));
        return new Sums(readers, paid.sum(), paid.squares());
    }
}
