package dev.stammkunde.mail;

/** Whether a campaign sends. */
public enum CampaignState {
    ACTIVE,
    /** Its schedule rests; mails that were ordered before are skipped. */
    PAUSED,
    /** It never sends again, and is kept so that its mails can be explained. */
    ARCHIVED
}
