package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.figures.Results.Stretch;

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

    /** Returns what may be told of all days, where some days of them are told too. */
    ToldScores allTime(AnswerDays some) {
        long others = scores(AnswerDays.ALL).n() - scores(some).n();
        return SmallCells.isFew(others) ? new ToldScores.Hidden() : told(AnswerDays.ALL);
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
