package dev.stammkunde.surveys.content;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.surveys.ParticipationKey;

import java.time.Instant;

/** Makes the links by which customers answer, each as a whole address. */
@FunctionalInterface
public interface SurveyLinks {

    /**
     * Returns the link of an invitation.
     *
     * @param address that the mail goes to
     */
    String link(ParticipationKey invitation, EmailKey address, Instant now);
}
