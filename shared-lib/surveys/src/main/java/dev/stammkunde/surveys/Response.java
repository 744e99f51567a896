package dev.stammkunde.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody answered.
 *
 * @param answers by id of question
 * @param answeredAt when it was first answered in time: an edited answer stays in its period
 * @param editedAt when it was last changed
 * @param late whether it came after the wave had closed: it is kept and shown, and counted nowhere
 * @param tags the topics that its texts are about, by the shop's list of the time of the last
 *     change
 */
public record Response(
        Map<String, Answer> answers,
        Instant answeredAt,
        Instant editedAt,
        boolean late,
        Set<String> tags) {

    public Response {
        answers = Map.copyOf(answers);
        tags = Set.copyOf(tags);
    }

    /** Makes one whose texts are about no topic. */
    public Response(
            Map<String, Answer> answers, Instant answeredAt, Instant editedAt, boolean late) {
        this(answers, answeredAt, editedAt, late, Set.of());
    }

    /** Returns what was written in words. */
    public List<String> texts() {
        return answers.values().stream()
                .filter(Answer.Text.class::isInstance)
                .map(answer -> ((Answer.Text) answer).text())
                .toList();
    }

    /** Returns the same, which is about these topics. */
    public Response withTags(Set<String> topics) {
        return new Response(answers, answeredAt, editedAt, late, topics);
    }

    /** Finds the score of a rating. */
    public Optional<Integer> score(Question.Rating rating) {
        return answers.get(rating.id()) instanceof Answer.Score(int value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
