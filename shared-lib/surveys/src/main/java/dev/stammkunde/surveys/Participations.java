package dev.stammkunde.surveys;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.util.Optional;

/** Keeps who was invited and what they answered. Failures of the store are thrown as they are. */
public interface Participations extends FindParticipations {

    /** Finds one; its version goes into {@link #save}. */
    Optional<Versioned<Participation>> find(ParticipationKey key);

    /**
     * Saves one under the condition that the stored version is what was read; 0 for one that is not
     * there yet.
     */
    SaveResult save(Participation participation, long version);
}
