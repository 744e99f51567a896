package dev.stammkunde.tellteams;

import java.util.Optional;

/** Finds who can sign in, as it is now. */
interface FindTeamMember {

    /**
     * Finds somebody; nothing where there is nobody of that name any more, where they are disabled,
     * or where their address is not confirmed.
     *
     * @param person the subject of their token
     * @throws RuntimeException if it cannot be said: then nobody is told anything
     */
    Optional<TeamMember> find(String person);
}
