package dev.stammkunde.surveys;

import dev.stammkunde.platform.SaveResult;

/** Keeps who was invited. Failures of the store are thrown as they are. */
public interface KeepInvitations extends FindParticipations {

    /**
     * Saves one under the condition that the stored version is what was read; 0 for one that is not
     * there yet.
     */
    SaveResult save(Participation participation, long version);
}
