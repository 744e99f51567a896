package dev.stammkunde.delivermail;

import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.SkipReason;

/** What became of one order. */
sealed interface Outcome {

    /** The service has it. */
    record Sent() implements Outcome {}

    record Held(HoldReason reason) implements Outcome {}

    record Skipped(SkipReason reason) implements Outcome {}

    /** It was sent or skipped before: nothing changed. */
    record Replayed() implements Outcome {}
}
