package dev.stammkunde.sendwebhooks;

import dev.stammkunde.webhooks.EndpointStanding.DisabledReason;
import dev.stammkunde.webhooks.WebhookDelivery;

import java.util.Optional;

/** What became of a message that has an event delivered. */
sealed interface SendingOutcome {

    /**
     * It was sent, whatever the endpoint made of it.
     *
     * @param disabled why the endpoint gets nothing any more from now on
     */
    record Tried(WebhookDelivery delivery, Optional<DisabledReason> disabled)
            implements SendingOutcome {}

    /** Its endpoint is to get nothing now. */
    record Stopped() implements SendingOutcome {}

    /** It waits: its time has not come, or its endpoint rests. */
    record Waits() implements SendingOutcome {}

    /** It was delivered or given up before, or somebody else is at it. */
    record Settled() implements SendingOutcome {}
}
