package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Scale;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many answers gave which score on each day, by their value in a dimension.
 *
 * @param days counts by score, by value, by day; only of days with answers
 */
public record DailyCounts(NavigableMap<LocalDate, Map<String, Map<Integer, Long>>> days) {

    public DailyCounts {
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }

    /** Returns the scores of each value in some days, by value. */
    public SortedMap<String, Scores> in(AnswerDays days, Scale scale) {
        SortedMap<String, Scores> sums = new TreeMap<>();
        this.days
                .subMap(days.first(), true, days.last(), true)
                .values()
                .forEach(
                        values ->
                                values.forEach(
                                        (value, counts) ->
                                                sums.merge(
                                                        value,
                                                        new Scores(scale, counts),
                                                        Scores::plus)));
        return sums;
    }

    /** Returns the scores of all values in some days: right where an answer has one value only. */
    public Scores total(AnswerDays days, Scale scale) {
        return in(days, scale).values().stream().reduce(Scores.none(scale), Scores::plus);
    }
}
