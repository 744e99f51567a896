package dev.stammkunde.surveys.content;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.surveys.ParticipationKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Makes the links by which customers answer, each as a whole address. */
@FunctionalInterface
public interface SurveyLinks {

    /**
     * Returns the link of an invitation.
     *
     * @param address that the mail goes to; null where it is only tried
     */
    String link(ParticipationKey invitation, @Nullable EmailKey address, Instant now);
}
