package dev.stammkunde.mail;

/** What a campaign does where its mail is due on a quiet day. */
public enum OnQuietDays {
    /** It is sent on the last day before that is not quiet. */
    BEFORE,
    /** It is sent on the first day after that is not quiet. */
    AFTER,
    /** It is sent on the day, in the hours that are not quiet. */
    SEND
}
