package dev.stammkunde.mail.store;

import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.ReaderFigures;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.counting.TallyPlace;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of the numbers that say who got a run's mails and what they bought since. They lie beside
 * those of outcomes, so that one query has all: {@code readers:<day of sending>:<days>@<variant>},
 * {@code buyers@…}, {@code orders@…}, {@code revenue:<currency>@…}, and the sum of the squares of
 * each reader's revenue in two parts, {@code squares:<currency>@…} and {@code
 * billions:<currency>@…}, as it may be more than a number of a tally.
 */
final class ReaderTally {

    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);
    private static final char OF = '@';
    private static final String READERS = "readers";
    private static final String BUYERS = "buyers";
    private static final String ORDERS = "orders";
    private static final String REVENUE = "revenue";
    private static final String SQUARES = "squares";
    private static final String BILLIONS = "billions";

    private ReaderTally() {}

    /** Whether a number is one of these, and not of an outcome. */
    static boolean isOne(String name) {
        return name.indexOf(OF) > 0;
    }

    /** Returns what a reader counts for who got their first mail of a run. */
    static TallyCell reader(TallyPlace place, Reach reach) {
        return cell(
                place,
                READERS
                        + ':'
                        + LocalDate.ofInstant(reach.at(), ZoneOffset.UTC)
                        + ':'
                        + reach.days(),
                reach.variant());
    }

    /** Returns what the orders of one reader since a run's mail count for; nothing without any. */
    static Map<TallyCell, Long> purchases(
            TallyPlace place, String variant, Collection<Money> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        Map<TallyCell, Long> counts = new HashMap<>();
        counts.put(cell(place, BUYERS, variant), 1L);
        counts.put(cell(place, ORDERS, variant), (long) orders.size());
        Map<CurrencyUnit, BigInteger> sums = new HashMap<>();
        orders.forEach(
                order ->
                        sums.merge(
                                order.getCurrencyUnit(),
                                order.getAmount().unscaledValue(),
                                BigInteger::add));
        sums.forEach(
                (currency, sum) -> {
                    BigInteger[] square = sum.multiply(sum).divideAndRemainder(BILLION);
                    counts.put(
                            cell(place, REVENUE + ':' + currency, variant), sum.longValueExact());
                    counts.put(
                            cell(place, BILLIONS + ':' + currency, variant),
                            square[0].longValueExact());
                    counts.put(
                            cell(place, SQUARES + ':' + currency, variant),
                            square[1].longValueExact());
                });
        return counts;
    }

    private static TallyCell cell(TallyPlace place, String name, String variant) {
        return new TallyCell(place.tally(), place.period(), name + OF + variant);
    }

    /**
     * Returns the figures of a run by variant; those of a run without variants by the empty one.
     */
    static Map<String, ReaderFigures> read(Map<String, Long> numbers) {
        Map<String, ReaderFigures> figures = new HashMap<>();
        numbers.forEach(
                (name, amount) -> {
                    if (isOne(name)) {
                        int end = name.indexOf(OF);
                        figures.merge(
                                name.substring(end + 1),
                                figure(List.of(name.substring(0, end).split(":", -1)), amount),
                                ReaderFigures::plus);
                    }
                });
        return figures;
    }

    /** Of a kind that a later release counts, this one knows nothing. */
    private static ReaderFigures figure(List<String> words, long amount) {
        return switch (words.getFirst()) {
            case READERS -> readers(words, amount);
            case BUYERS -> new ReaderFigures(0, null, 0, amount, 0, Map.of());
            case ORDERS -> new ReaderFigures(0, null, 0, 0, amount, Map.of());
            case REVENUE -> revenue(words, BigInteger.valueOf(amount), BigInteger.ZERO);
            case SQUARES -> revenue(words, BigInteger.ZERO, BigInteger.valueOf(amount));
            case BILLIONS ->
                    revenue(words, BigInteger.ZERO, BigInteger.valueOf(amount).multiply(BILLION));
            default -> ReaderFigures.NONE;
        };
    }

    private static ReaderFigures readers(List<String> words, long amount) {
        int days = Integer.parseInt(words.get(2));
        Instant dayOver =
                LocalDate.parse(words.get(1)).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new ReaderFigures(amount, dayOver.plus(days, ChronoUnit.DAYS), days, 0, 0, Map.of());
    }

    private static ReaderFigures revenue(List<String> words, BigInteger sum, BigInteger squares) {
        return new ReaderFigures(
                0,
                null,
                0,
                0,
                0,
                Map.of(CurrencyUnit.of(words.get(1)), new ReaderFigures.Revenue(sum, squares)));
    }
}
