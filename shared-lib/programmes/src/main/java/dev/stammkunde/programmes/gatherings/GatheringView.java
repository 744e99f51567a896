package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.programmes.Scheme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An event as a customer sees it at a moment.
 *
 * @param roster how many seats are taken
 * @param signup of the customer; absent without one
 */
public record GatheringView(
        Scheme<GatheringDraft> event, Roster roster, @Nullable Signup signup, Instant at) {

    /** How far it is for the customer. */
    public enum Phase {
        /** Customers can sign up later. */
        SOON,
        /** The customer can sign up, and a seat is free. */
        OPEN,
        /** The customer can sign up, and waits for a seat then. */
        FULL,
        /** The customer has a seat. */
        SEATED,
        /** The customer waits for a seat. */
        WAITING,
        /** Nobody can sign up any more. */
        CLOSED,
        /** It has started or is over. */
        STARTED
    }

    /** Returns how far it is. */
    public Phase phase() {
        GatheringTimes times = event.draft().times();
        if (!at.isBefore(times.starts())) {
            return Phase.STARTED;
        }
        if (signup != null && signup.state() == SignupState.SEATED) {
            return Phase.SEATED;
        }
        if (signup != null && signup.state() == SignupState.WAITING) {
            return Phase.WAITING;
        }
        if (at.isBefore(times.signUpFrom())) {
            return Phase.SOON;
        }
        if (!at.isBefore(times.signUpUntil())) {
            return Phase.CLOSED;
        }
        return roster.free() > roster.waiting() ? Phase.OPEN : Phase.FULL;
    }
}
