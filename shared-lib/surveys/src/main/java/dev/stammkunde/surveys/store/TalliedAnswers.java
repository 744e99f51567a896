package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.counting.Tallies;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.figures.AnswerDays;
import dev.stammkunde.surveys.figures.AnswerTallies;
import dev.stammkunde.surveys.figures.DailyCounts;
import dev.stammkunde.surveys.figures.Dimension;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads how answers are counted from the tallies that {@code tally-nps} keeps. */
public final class TalliedAnswers implements AnswerTallies {

    private final Tallies tallies;

    public TalliedAnswers(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public DailyCounts read(SurveyId survey, Scale scale, Dimension dimension, AnswerDays of) {
        NavigableMap<LocalDate, Map<String, Map<Integer, Long>>> days = new TreeMap<>();
        tallies.read(
                        CountedAnswer.book(survey.shopId()),
                        CountedAnswer.tally(survey, scale, dimension),
                        of.first().toString(),
                        of.last().toString())
                .forEach((day, names) -> days.put(LocalDate.parse(day), byValue(names)));
        return new DailyCounts(days);
    }

    private static Map<String, Map<Integer, Long>> byValue(Map<String, Long> names) {
        Map<String, Map<Integer, Long>> values = new HashMap<>();
        names.forEach(
                (name, count) ->
                        values.computeIfAbsent(CountedAnswer.valueOf(name), _ -> new HashMap<>())
                                .merge(CountedAnswer.scoreOf(name), count, Long::sum));
        return values;
    }
}
