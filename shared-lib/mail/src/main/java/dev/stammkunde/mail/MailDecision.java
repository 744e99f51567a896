package dev.stammkunde.mail;

import java.time.Instant;

/** What is to become of a mail that was ordered. */
public sealed interface MailDecision {

    /** It goes out now. */
    record Send(Basis basis) implements MailDecision {}

    /**
     * It waits, and is decided on anew then.
     *
     * @param until later than the moment of the decision
     */
    record Hold(Instant until, HoldReason reason) implements MailDecision {}

    /** It never goes out. */
    record Skip(SkipReason reason) implements MailDecision {}
}
