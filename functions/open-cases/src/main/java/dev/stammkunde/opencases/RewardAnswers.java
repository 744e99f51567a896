package dev.stammkunde.opencases;

import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.RewardAnswer;
import dev.stammkunde.surveys.Surveys;

/**
 * Sees to it that an answer gets its points where who took it could not book them. Where they are
 * booked, nothing happens.
 */
final class RewardAnswers {

    private final Surveys surveys;
    private final RewardAnswer reward;
    private final OutcomeLog log;

    RewardAnswers(Surveys surveys, RewardAnswer reward, OutcomeLog log) {
        this.surveys = surveys;
        this.reward = reward;
        this.log = log;
    }

    /**
     * Sees to an answer as it was first given; later edits bring nothing more. A shop whose rules
     * cannot be used holds up no other's answers.
     */
    void see(Participation participation) {
        Response response = participation.response();
        ParticipationKey key = participation.invitation().key();
        if (response == null
                || key.isAnonymous()
                || !response.editedAt().equals(response.answeredAt())) {
            return;
        }
        try {
            surveys.find(key.survey(), participation.invitation().version())
                    .ifPresent(survey -> reward.reward(survey, key, response.answeredAt()));
        } catch (UnusableDocumentException e) {
            log.error("reward-failed").with(e).write();
        }
    }
}
