package dev.stammkunde.surveys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How an answer is counted, as it was when the customer was invited: whatever the survey and the
 * shop's settings say later, counting again comes to the same.
 *
 * @param question whose score is tallied
 * @param scale on which it is given: what a score says is known without the survey
 * @param zone the shop's
 */
public record Counting(String question, Scale scale, ZoneId zone) {

    /** Returns how answers to a survey are counted. */
    public static Counting of(Survey survey, ZoneId zone) {
        Question.Rating rating = survey.draft().rating();
        return new Counting(rating.id(), rating.scale(), zone);
    }

    /** Finds the score that is tallied. */
    public Optional<Integer> score(Response response) {
        return response.answers().get(question) instanceof Answer.Score(int value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** Returns the day on which an answer counts. */
    public LocalDate dayOf(Instant answeredAt) {
        return LocalDate.ofInstant(answeredAt, zone);
    }
}
