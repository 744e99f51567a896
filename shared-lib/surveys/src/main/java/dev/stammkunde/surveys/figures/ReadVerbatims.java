package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.FindAnswers;
import dev.stammkunde.surveys.FindAnswers.Place;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the answers that a figure is of, by the same filter. */
public final class ReadVerbatims {

    /** So many are read at once, and looked through for one page. */
    private static final int CHUNK = 250;

    private static final int MOST_LOOKED_AT = 1_000;

    /** An answer counts on a day of the zone of its invitation, which may not be that of now. */
    private static final Duration ZONES = Duration.ofDays(2);

    private final AnswerTallies tallies;
    private final FindAnswers answers;

    public ReadVerbatims(AnswerTallies tallies, FindAnswers answers) {
        this.tallies = tallies;
        this.answers = answers;
    }

    /**
     * Reads a page. One of few hits may be short although there are more.
     *
     * @param after none for the first page
     * @param limit how many answers at most
     */
    public VerbatimsPage read(
            ResultsQuestion question, @Nullable Place after, int limit, Instant now) {
        DailyCounts all = counts(question, Dimension.WAVE);
        Scale scale = question.survey().draft().rating().scale();
        ToldScores told =
                question.segment()
                        .map(
                                segment ->
                                        new SegmentCells(
                                                        segment,
                                                        counts(question, segment.dimension()),
                                                        all,
                                                        scale)
                                                .told(question.days()))
                        .orElseGet(() -> new ToldScores.Shown(all.total(question.days(), scale)));
        long total = all.total(AnswerDays.ALL, scale).n();
        return switch (told) {
            case ToldScores.Hidden _ ->
                    new VerbatimsPage(List.of(), total, OptionalLong.empty(), Optional.empty());
            case ToldScores.Shown(Scores scores) -> {
                Looked looked = look(question, after, limit, now);
                yield new VerbatimsPage(
                        looked.found(), total, OptionalLong.of(scores.n()), looked.next());
            }
        };
    }

    private DailyCounts counts(ResultsQuestion question, Dimension dimension) {
        return tallies.read(
                question.survey().id(),
                question.survey().draft().rating().scale(),
                dimension,
                AnswerDays.ALL);
    }

    private record Looked(List<Participation> found, Optional<Place> next) {}

    private Looked look(ResultsQuestion question, @Nullable Place after, int limit, Instant now) {
        Instant from = begin(question, now);
        Instant until = end(question, now);
        List<Participation> found = new ArrayList<>();
        @Nullable Place place = after;
        for (int lookedAt = 0; lookedAt < MOST_LOOKED_AT; lookedAt += CHUNK) {
            List<Participation> chunk =
                    answers.answers(question.survey().id(), from, until, place, CHUNK);
            for (Participation answer : chunk) {
                if (isAsked(question, answer)) {
                    if (found.size() == limit) {
                        return new Looked(found, Optional.of(Place.of(found.getLast())));
                    }
                    found.add(answer);
                }
            }
            if (chunk.size() < CHUNK) {
                return new Looked(found, Optional.empty());
            }
            place = Place.of(chunk.getLast());
        }
        return new Looked(found, Optional.ofNullable(place));
    }

    /** Before it there is nothing any more. */
    private static Instant begin(ResultsQuestion question, Instant now) {
        Instant asked =
                question.days().first().atStartOfDay(question.zone()).toInstant().minus(ZONES);
        Instant kept = now.minus(Participation.KEPT).minus(ZONES);
        return asked.isAfter(kept) ? asked : kept;
    }

    /** After it there is nothing yet. */
    private static Instant end(ResultsQuestion question, Instant now) {
        Instant asked =
                question.days().last().atStartOfDay(question.zone()).toInstant().plus(ZONES);
        Instant come = now.plus(ZONES);
        return asked.isBefore(come) ? asked : come;
    }

    private static boolean isAsked(ResultsQuestion question, Participation answer) {
        Invitation invitation = answer.invitation();
        Response response = answer.response();
        return response != null
                && question.days().contains(invitation.counting().dayOf(response.answeredAt()))
                && question.segment().map(segment -> segment.holds(invitation)).orElse(true);
    }
}
