package dev.stammkunde.surveys.testing;

import dev.stammkunde.surveys.FindAnswers;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.figures.AnswerDays;
import dev.stammkunde.surveys.figures.AnswerTallies;
import dev.stammkunde.surveys.figures.DailyCounts;
import dev.stammkunde.surveys.figures.Dimension;
import dev.stammkunde.surveys.figures.Segment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Answers in memory, and tallies that are always right. */
public final class InMemoryAnswers implements AnswerTallies, FindAnswers {

    private static final Comparator<Place> LATEST_FIRST =
            Comparator.comparing(Place::answeredAt)
                    .thenComparing(place -> place.key().customer().id())
                    .reversed();

    private final List<Participation> kept = new ArrayList<>();

    /** Keeps an answer. */
    public void keep(Participation answer) {
        kept.add(answer);
    }

    @Override
    public DailyCounts read(SurveyId survey, Scale scale, Dimension dimension, AnswerDays of) {
        NavigableMap<LocalDate, Map<String, Map<Integer, Long>>> days = new TreeMap<>();
        for (Participation answer : kept) {
            Invitation invitation = answer.invitation();
            Response response = answer.response();
            if (response == null || response.late() || !invitation.key().survey().equals(survey)) {
                continue;
            }
            LocalDate day = invitation.counting().dayOf(response.answeredAt());
            if (of.contains(day) && invitation.counting().scale() == scale) {
                values(invitation, dimension)
                        .forEach(
                                value ->
                                        days.computeIfAbsent(day, _ -> new HashMap<>())
                                                .computeIfAbsent(value, _ -> new HashMap<>())
                                                .merge(
                                                        invitation
                                                                .counting()
                                                                .score(response)
                                                                .orElseThrow(),
                                                        1L,
                                                        Long::sum));
            }
        }
        return new DailyCounts(days);
    }

    private static Set<String> values(Invitation invitation, Dimension dimension) {
        return dimension == Dimension.WAVE
                ? Set.of(invitation.key().wave())
                : Segment.valuesOf(invitation, dimension);
    }

    @Override
    public List<Participation> answers(
            SurveyId survey, Instant from, Instant until, @Nullable Place after, int limit) {
        return kept.stream()
                .filter(answer -> answer.invitation().key().survey().equals(survey))
                .filter(
                        answer -> {
                            Place place = Place.of(answer);
                            return !place.answeredAt().isBefore(from)
                                    && place.answeredAt().isBefore(until)
                                    && (after == null || LATEST_FIRST.compare(place, after) > 0);
                        })
                .sorted(Comparator.comparing(Place::of, LATEST_FIRST))
                .limit(limit)
                .toList();
    }
}
