package dev.stammkunde.campaigns.comparison;

import dev.stammkunde.campaigns.comparison.ComparedVariant.Difference;
import dev.stammkunde.campaigns.comparison.ComparedVariant.OfRevenue;
import dev.stammkunde.mail.ReaderFigures;
import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.platform.statistics.Quantiles;
import dev.stammkunde.platform.statistics.Share;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Compares variants by what their readers bought since: shares of buyers by Newcombe's interval,
 * and revenue for each reader, zeros among it, by Welch's. Of more than two variants each is
 * compared with the first at a level at which all comparisons together are right in 95 of 100 cases
 * (Bonferroni).
 */
public final class CompareVariants {

    /** With how much confidence all comparisons of one measure hold together. */
    public static final double CONFIDENCE = 0.95;

    /** Of fewer, neither interval is to be trusted with what people pay. */
    public static final int FEWEST_READERS = 30;

    /** Of fewer, the mean of revenue hangs on single orders. */
    public static final int FEWEST_BUYERS = 10;

    private CompareVariants() {}

    /**
     * Returns how each variant does.
     *
     * @param figures by variant, the first one first
     */
    public static List<ComparedVariant> compare(
            SequencedMap<String, ReaderFigures> figures, Horizon horizon, Instant now) {
        ReaderFigures all =
                figures.values().stream().reduce(ReaderFigures.NONE, ReaderFigures::plus);
        Optional<Verdict> obstacle = horizon.findObstacle(all.over(), now);
        Map.Entry<String, ReaderFigures> first = figures.firstEntry();
        Pair.Level level = new Pair.Level(1 - (1 - CONFIDENCE) / Math.max(1, figures.size() - 1));
        return figures.entrySet().stream()
                .map(
                        variant ->
                                variant.equals(first)
                                        ? new ComparedVariant(
                                                variant.getKey(),
                                                variant.getValue(),
                                                share(variant.getValue()),
                                                null,
                                                List.of())
                                        : compared(
                                                variant.getKey(),
                                                new Pair(
                                                        variant.getValue(),
                                                        first.getValue(),
                                                        level,
                                                        obstacle)))
                .toList();
    }

    private static ComparedVariant compared(String id, Pair pair) {
        return new ComparedVariant(
                id, pair.own(), share(pair.own()), pair.buyers(), pair.revenue());
    }

    private static @Nullable Bounds share(ReaderFigures figures) {
        return figures.readers() == 0
                ? null
                : shareOf(figures).wilson(Quantiles.normal((1 + CONFIDENCE) / 2));
    }

    /** A mail that was refused after somebody had bought counts no reader any more. */
    private static Share shareOf(ReaderFigures figures) {
        return new Share(Math.min(figures.buyers(), figures.readers()), figures.readers());
    }

    /** A variant and the first. */
    private record Pair(
            ReaderFigures own, ReaderFigures first, Level level, Optional<Verdict> obstacle) {

        /** The confidence of one comparison. */
        record Level(double confidence) {
            double z() {
                return Quantiles.normal((1 + confidence) / 2);
            }
        }

        Difference buyers() {
            return difference(
                    Math.min(own.readers(), first.readers()) >= FEWEST_READERS,
                    () -> shareOf(own).less(shareOf(first), level.z()));
        }

        List<OfRevenue> revenue() {
            Set<CurrencyUnit> currencies =
                    new TreeSet<>(Comparator.comparing(CurrencyUnit::getCode));
            currencies.addAll(own.revenue().keySet());
            currencies.addAll(first.revenue().keySet());
            return currencies.stream()
                    .map(
                            currency ->
                                    new OfRevenue(
                                            currency,
                                            difference(
                                                    areEnough(),
                                                    () ->
                                                            own.sums(currency)
                                                                    .less(
                                                                            first.sums(currency),
                                                                            level.confidence()))))
                    .toList();
        }

        private boolean areEnough() {
            return Math.min(own.readers(), first.readers()) >= FEWEST_READERS
                    && Math.min(own.buyers(), first.buyers()) >= FEWEST_BUYERS;
        }

        private Difference difference(boolean areEnough, Supplier<Bounds> bounds) {
            if (obstacle.isPresent()) {
                return new Difference(obstacle.get(), null);
            }
            if (!areEnough) {
                return new Difference(Verdict.TOO_FEW, null);
            }
            Bounds known = bounds.get();
            if (!known.excludeZero()) {
                return new Difference(Verdict.NO_DIFFERENCE, known);
            }
            return new Difference(known.from() > 0 ? Verdict.MORE : Verdict.LESS, known);
        }
    }
}
