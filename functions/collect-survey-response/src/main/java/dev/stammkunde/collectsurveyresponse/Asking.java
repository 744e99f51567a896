package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody with a link that leads to questions.
 *
 * @param survey the version that asks them
 * @param participation what is kept of it, or would be with the first answer
 * @param version of what is kept; 0 for nothing yet
 * @param isOfInvited whether the link's mail went to the address that was invited, and no other one
 *     has answered: what was answered before is shown to nobody else
 */
record Asking(Survey survey, Participation participation, long version, boolean isOfInvited) {

    Optional<Response> response() {
        return Optional.ofNullable(participation.response());
    }

    /** Whether an answer counts no more. */
    boolean isClosed(Instant at) {
        return !at.isBefore(participation.invitation().closesAt());
    }

    /** Whether the answer can be changed no more, since it counts. */
    boolean stands(Instant at) {
        return isClosed(at) && response().filter(response -> !response.late()).isPresent();
    }

    /** Returns the last day of answers that count, in the shop's calendar. */
    LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(participation.invitation().closesAt().minusNanos(1), zone);
    }

    boolean isAnonymous() {
        return participation.invitation().key().isAnonymous();
    }

    /** Whether somebody only tries the page: nothing is kept of it. */
    boolean isPreview() {
        return participation.invitation().key().isPreview();
    }

    /** Another mailbox may have answered meanwhile. */
    Asking with(Participation kept, long keptVersion) {
        boolean isSameMailbox =
                Objects.equals(kept.invitation().address(), participation.invitation().address());
        return new Asking(survey, kept, keptVersion, isOfInvited && isSameMailbox);
    }
}
