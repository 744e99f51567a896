package dev.stammkunde.surveys;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What marketing writes of a survey: all of a version but what the system adds to it.
 *
 * @param title what people read above the questions, in every language of the shop
 * @param questions the first is a rating, which the mail asks
 * @param samplePercent the share of customers, 1 to 100, who are ever asked: a permanent choice
 * @param waveDays how long a wave is; a customer is invited once in each at most
 * @param throttleDays how long after an invitation to this survey a customer is not invited again
 * @param reminderDays how long after the mail one reminder goes to who has not answered; none if
 *     null
 * @param reviewUrl where the thank-you page asks everybody for a review, whatever the score
 * @param rewardPoints for an answer, whatever it is; 0 for none
 * @param topic of mail that customers can leave, such as {@code surveys}
 */
public record SurveyDraft(
        String name,
        Trigger trigger,
        Map<Language, String> title,
        List<Question> questions,
        int samplePercent,
        int waveDays,
        int throttleDays,
        @Nullable Integer reminderDays,
        @Nullable String reviewUrl,
        int rewardPoints,
        String topic) {

    public SurveyDraft {
        title = Map.copyOf(title);
        questions = List.copyOf(questions);
    }

    /** Returns the question whose score is tallied. */
    public Question.Rating rating() {
        return (Question.Rating) questions.getFirst();
    }
}
