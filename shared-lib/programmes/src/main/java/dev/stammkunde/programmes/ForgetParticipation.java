package dev.stammkunde.programmes;

import dev.stammkunde.points.AccountId;

import java.time.Instant;

/** Forgets in what customers took part. */
@FunctionalInterface
public interface ForgetParticipation {

    /**
     * Forgets all that is kept under a name. May be done again.
     *
     * @param at when it was ordered: a seat of an event that had not started goes to who waits
     */
    void forget(AccountId holder, Instant at);
}
