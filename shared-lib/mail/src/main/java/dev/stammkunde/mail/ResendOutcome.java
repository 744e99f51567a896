package dev.stammkunde.mail;

import java.time.Instant;

/** What came of the wish to send a mail again. */
public sealed interface ResendOutcome {

    /**
     * It is on its way to delivery, which decides on it as on any other.
     *
     * @param original the mail that it repeats
     * @param isReplay whether the same request had done it before
     */
    record Ordered(MailKey original, MailRecord copy, boolean isReplay) implements ResendOutcome {}

    /** It is none that is sent again. */
    record Refused(ResendObstacle obstacle) implements ResendOutcome {}

    /** It was sent again so often, or so lately, that it has to wait. */
    record TooOften(Instant nextAt) implements ResendOutcome {}

    /** The customer has no such mail. */
    record UnknownMail() implements ResendOutcome {}

    /** Somebody else sent it again with this key. */
    record KeyUsedOtherwise() implements ResendOutcome {}
}
