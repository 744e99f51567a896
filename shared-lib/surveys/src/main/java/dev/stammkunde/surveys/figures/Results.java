package dev.stammkunde.surveys.figures;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What answers to a survey come to.
 *
 * @param figure of the days that were asked for
 * @param before of as many days before them
 * @param difference between the two, where both are shown and of enough answers
 * @param rate of the waves; null where only a segment is told, of which nobody knows how many were
 *     invited
 * @param trend by the day of the answer
 * @param waves that have a day among those that were asked for; none where only a segment is told
 * @param breakdowns by value; none where only a segment is told
 */
public record Results(
        ToldScores figure,
        ToldScores before,
        Optional<Difference> difference,
        ToldScores allTime,
        @Nullable ResponseRate rate,
        List<Stretch> trend,
        List<WaveResult> waves,
        Map<Dimension, SortedMap<String, ToldScores>> breakdowns) {

    public Results {
        trend = List.copyOf(trend);
        waves = List.copyOf(waves);
        breakdowns = Map.copyOf(breakdowns);
    }

    /** The answers of some days. */
    public record Stretch(AnswerDays days, ToldScores told) {}

    /**
     * The answers of a wave, whenever they came in time.
     *
     * @param lastDay on which somebody could be invited
     */
    public record WaveResult(
            LocalDate firstDay, LocalDate lastDay, Scores scores, ResponseRate rate) {}
}
