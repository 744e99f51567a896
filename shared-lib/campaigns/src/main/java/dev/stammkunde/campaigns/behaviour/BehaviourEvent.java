package dev.stammkunde.campaigns.behaviour;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that a customer did.
 *
 * @param id the shop's, unique among the customer's: told twice, it is kept once
 * @param at when it was done
 */
public record BehaviourEvent(String id, Instant at, BehaviourAct act) {

    /** For how long anything of it is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Whether its time is over. A store may still have it: those delete late. */
    public boolean isOver(Instant now) {
        return !at.isAfter(now.minus(KEPT));
    }
}
