package dev.stammkunde.surveys.feedback;

import dev.stammkunde.platform.AuditEntry;

import java.util.Optional;

/** Keeps feedback. Failures of the store are thrown as they are. */
public interface FeedbackStore {

    /** What is kept under an id. */
    record Keeping(Feedback kept, boolean isNew) {}

    /** Finds one. */
    Optional<Feedback> find(FeedbackId id);

    /** Keeps what came by a form, where nothing is kept under its id. */
    Keeping keep(Feedback feedback);

    /** Keeps what somebody of a shop's team noted, together with that they did. */
    Keeping keep(Feedback feedback, AuditEntry entry);
}
