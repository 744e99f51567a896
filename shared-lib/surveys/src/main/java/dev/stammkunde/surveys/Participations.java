package dev.stammkunde.surveys;

import dev.stammkunde.platform.Versioned;

import java.util.Optional;

/** Keeps who was invited and what they answered. Failures of the store are thrown as they are. */
public interface Participations extends KeepInvitations {

    /** Finds one; its version goes into {@link KeepInvitations#save}. */
    Optional<Versioned<Participation>> find(ParticipationKey key);
}
