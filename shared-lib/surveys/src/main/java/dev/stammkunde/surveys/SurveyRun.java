package dev.stammkunde.surveys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a survey is with asking on a day.
 *
 * @param cursor where it goes on; empty for the beginning
 * @param counts how many orders came to what: {@value #INVITED}, or the label of a reason
 * @param finishedAt absent while something is left
 * @param revision how often it was saved
 */
public record SurveyRun(
        SurveyId survey,
        LocalDate day,
        String cursor,
        SortedMap<String, Long> counts,
        @Nullable Instant finishedAt,
        long revision) {

    public static final String INVITED = "Invited";

    public SurveyRun {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Returns a day with which nobody has begun. */
    public static SurveyRun begin(SurveyId survey, LocalDate day) {
        return new SurveyRun(survey, day, "", new TreeMap<>(), null, 0);
    }

    /**
     * Returns this run further on, to be saved.
     *
     * @param next where it goes on; absent at its end
     */
    public SurveyRun further(@Nullable String next, Map<String, Long> more, Instant now) {
        SortedMap<String, Long> sums = new TreeMap<>(counts);
        more.forEach((name, count) -> sums.merge(name, count, Long::sum));
        return new SurveyRun(
                survey,
                day,
                next == null ? "" : next,
                sums,
                next == null ? now : null,
                revision + 1);
    }
}
