package dev.stammkunde.surveys;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody answered.
 *
 * @param answers by id of question
 * @param answeredAt when it was first answered in time: an edited answer stays in its period
 * @param editedAt when it was last changed
 * @param late whether it came after the wave had closed: it is kept and shown, and counted nowhere
 */
public record Response(
        Map<String, Answer> answers, Instant answeredAt, Instant editedAt, boolean late) {

    public Response {
        answers = Map.copyOf(answers);
    }

    /** Finds the score of a rating. */
    public Optional<Integer> score(Question.Rating rating) {
        return answers.get(rating.id()) instanceof Answer.Score(int value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
