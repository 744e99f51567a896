package dev.stammkunde.delivermail;

import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.SkipReason;

/** What became of one order. */
sealed interface DeliveryOutcome {

    /** The service has it. */
    record Sent() implements DeliveryOutcome {}

    record Held(HoldReason reason) implements DeliveryOutcome {}

    record Skipped(SkipReason reason) implements DeliveryOutcome {}

    /** It was sent or skipped before: nothing changed. */
    record Replayed() implements DeliveryOutcome {}
}
