package dev.stammkunde.surveys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Finds what was answered to a survey, late answers too. */
public interface FindAnswers {

    /**
     * Where a page begins: after this answer.
     *
     * @param answeredAt when it was first answered
     */
    record Place(Instant answeredAt, ParticipationKey key) {

        /** Returns the place of an answer. */
        public static Place of(Participation answer) {
            Response response = answer.response();
            if (response == null) {
                throw new IllegalArgumentException("nothing was answered");
            }
            return new Place(response.answeredAt(), answer.invitation().key());
        }
    }

    /**
     * Returns answers that were first given within a time, the latest first.
     *
     * @param from inclusive
     * @param until exclusive
     * @param after none for the first page
     * @param limit how many at most; fewer only where there are no more
     */
    List<Participation> answers(
            SurveyId survey, Instant from, Instant until, @Nullable Place after, int limit);
}
