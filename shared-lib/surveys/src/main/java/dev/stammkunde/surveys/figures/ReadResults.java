package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Wave;
import dev.stammkunde.surveys.figures.Results.Stretch;
import dev.stammkunde.surveys.figures.Results.WaveResult;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes results of tallies: a query for each dimension, however many answers there are. */
public final class ReadResults {

    private final AnswerTallies tallies;
    private final DeliveredInvitations delivered;

    public ReadResults(AnswerTallies tallies, DeliveredInvitations delivered) {
        this.tallies = tallies;
        this.delivered = delivered;
    }

    /** Reads what is asked for. */
    public Results read(ResultsQuestion question) {
        Scale scale = question.survey().draft().rating().scale();
        DailyCounts all =
                tallies.read(question.survey().id(), scale, Dimension.WAVE, AnswerDays.ALL);
        return question.segment()
                .map(segment -> ofSegment(question, segment, all, scale))
                .orElseGet(() -> ofAll(question, all, scale));
    }

    private Results ofAll(ResultsQuestion question, DailyCounts all, Scale scale) {
        Scores now = all.total(question.days(), scale);
        Scores before = all.total(question.days().before(), scale);
        List<WaveResult> waves = waves(question, all, scale);
        return new Results(
                new ToldScores.Shown(now),
                new ToldScores.Shown(before),
                Difference.between(Measure.of(scale), now, before),
                new ToldScores.Shown(all.total(AnswerDays.ALL, scale)),
                ResponseRate.of(waves.stream().map(WaveResult::rate).toList()),
                question.by().of(question.days()).stream()
                        .map(
                                days ->
                                        new Stretch(
                                                days, new ToldScores.Shown(all.total(days, scale))))
                        .toList(),
                waves,
                breakdowns(question, now.n(), scale));
    }

    private Map<Dimension, SortedMap<String, ToldScores>> breakdowns(
            ResultsQuestion question, long total, Scale scale) {
        Map<Dimension, SortedMap<String, ToldScores>> breakdowns = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.ofSegments()) {
            AnswerDays days = question.days();
            breakdowns.put(
                    dimension,
                    told(
                            tallies.read(question.survey().id(), scale, dimension, days)
                                    .in(days, scale),
                            total));
        }
        return breakdowns;
    }

    private static SortedMap<String, ToldScores> told(SortedMap<String, Scores> cells, long total) {
        var hidden = SmallCells.hidden(answers(cells), total, new TreeSet<>());
        SortedMap<String, ToldScores> told = new TreeMap<>();
        cells.forEach(
                (value, scores) ->
                        told.put(
                                value,
                                hidden.contains(value)
                                        ? new ToldScores.Hidden()
                                        : new ToldScores.Shown(scores)));
        return told;
    }

    private static <K> SortedMap<K, Long> answers(SortedMap<K, Scores> cells) {
        SortedMap<K, Long> answers = new TreeMap<>();
        cells.forEach((cell, scores) -> answers.put(cell, scores.n()));
        return answers;
    }

    private List<WaveResult> waves(ResultsQuestion question, DailyCounts all, Scale scale) {
        int waveDays = question.survey().draft().waveDays();
        AnswerDays days = question.days();
        LocalDate from = Wave.of(days.first(), waveDays).firstDay();
        LocalDate to = Wave.of(days.last(), waveDays).firstDay().plusDays(waveDays - 1L);
        SortedMap<LocalDate, Long> sent = new TreeMap<>();
        delivered
                .byDay(question.survey().id(), new AnswerDays(from, to), question.zone())
                .forEach(
                        (day, count) ->
                                sent.merge(Wave.of(day, waveDays).firstDay(), count, Long::sum));
        SortedMap<LocalDate, Scores> answered = new TreeMap<>();
        // Of waves of another length too, as they were before it was changed.
        all.in(AnswerDays.ALL, scale)
                .forEach(
                        (wave, scores) ->
                                answered.merge(
                                        Wave.of(LocalDate.parse(wave), waveDays).firstDay(),
                                        scores,
                                        Scores::plus));
        TreeSet<LocalDate> waves = new TreeSet<>(sent.keySet());
        waves.addAll(answered.keySet());
        return waves.stream()
                .filter(wave -> !wave.isBefore(from) && !wave.isAfter(to))
                .map(
                        wave -> {
                            Scores scores = answered.getOrDefault(wave, Scores.none(scale));
                            return new WaveResult(
                                    wave,
                                    wave.plusDays(waveDays - 1L),
                                    scores,
                                    new ResponseRate(scores.n(), sent.getOrDefault(wave, 0L)));
                        })
                .toList();
    }

    private Results ofSegment(
            ResultsQuestion question, Segment segment, DailyCounts all, Scale scale) {
        DailyCounts values =
                tallies.read(question.survey().id(), scale, segment.dimension(), AnswerDays.ALL);
        SegmentCells cells = new SegmentCells(segment, values, all, scale);
        ToldScores figure = cells.told(question.days());
        ToldScores before = cells.told(question.days().before());
        return new Results(
                figure,
                before,
                difference(scale, figure, before),
                cells.allTime(question.days(), question.days().before()),
                null,
                cells.trend(question.by().of(question.days())),
                List.of(),
                Map.of());
    }

    private static Optional<Difference> difference(Scale scale, ToldScores now, ToldScores before) {
        return now instanceof ToldScores.Shown(Scores a)
                        && before instanceof ToldScores.Shown(Scores b)
                ? Difference.between(Measure.of(scale), a, b)
                : Optional.empty();
    }
}
