package dev.stammkunde.surveys;

/** Whether a survey asks. */
public enum SurveyState {
    ACTIVE,
    /** Invites nobody; who was invited can answer. */
    PAUSED,
    /** Invites nobody any more; who was invited can answer until their wave closes. */
    ARCHIVED
}
