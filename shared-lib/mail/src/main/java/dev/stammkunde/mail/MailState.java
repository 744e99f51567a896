package dev.stammkunde.mail;

/** Where a mail is. */
public enum MailState {
    /** It is being handed over to the mail service, or was when the function died. */
    SENDING,
    /** The mail service has it, once. */
    SENT,
    /** It waits for its time. */
    HELD,
    /** It is never sent. */
    SKIPPED
}
