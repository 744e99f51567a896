package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.figures.Results.Stretch;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers of one segment, told only where neither they nor those of the other segments are few.
 *
 * @param values of the segment's dimension
 * @param all answers
 */
record SegmentCells(Segment segment, DailyCounts values, DailyCounts all, Scale scale) {

    /** Returns what may be told of some days: what their breakdown would show. */
    ToldScores told(AnswerDays days) {
        return isHidden(days) ? new ToldScores.Hidden() : new ToldScores.Shown(scores(days));
    }

    /**
     * Returns what may be told of all days, where some days of them may be told too, which do not
     * overlap: nothing where what is left when these are taken away is of few.
     */
    ToldScores allTime(AnswerDays... some) {
        long shown =
                Arrays.stream(some)
                        .map(this::told)
                        .filter(ToldScores.Shown.class::isInstance)
                        .mapToLong(told -> ((ToldScores.Shown) told).scores().n())
                        .sum();
        return SmallCells.isFew(scores(AnswerDays.ALL).n() - shown)
                ? new ToldScores.Hidden()
                : told(AnswerDays.ALL);
    }

    /** Returns what may be told of stretches that do not overlap. */
    List<Stretch> trend(List<AnswerDays> stretches) {
        SortedMap<Integer, Long> answers = new TreeMap<>();
        Set<Integer> hidden = new HashSet<>();
        for (int i = 0; i < stretches.size(); i++) {
            answers.put(i, scores(stretches.get(i)).n());
            if (isHidden(stretches.get(i))) {
                hidden.add(i);
            }
        }
        long total = answers.values().stream().mapToLong(Long::longValue).sum();
        Set<Integer> untold = SmallCells.hidden(answers, total, hidden);
        return answers.keySet().stream()
                .map(
                        i ->
                                new Stretch(
                                        stretches.get(i),
                                        untold.contains(i)
                                                ? new ToldScores.Hidden()
                                                : new ToldScores.Shown(scores(stretches.get(i)))))
                .toList();
    }

    private Scores scores(AnswerDays days) {
        return values.in(days, scale).getOrDefault(segment.value(), Scores.none(scale));
    }

    private boolean isHidden(AnswerDays days) {
        SortedMap<String, Long> answers = new TreeMap<>();
        values.in(days, scale).forEach((value, scores) -> answers.put(value, scores.n()));
        return SmallCells.hidden(answers, all.total(days, scale).n(), Set.of())
                .contains(segment.value());
    }
}
