package dev.stammkunde.tellteams;

import dev.stammkunde.platform.http.GroupsByShop;
import dev.stammkunde.platform.people.PoolPerson;
import dev.stammkunde.platform.people.UserPool;

import java.util.Optional;

/**
 * Asks the user pool whether somebody may sign in and at which address, and for their groups. A
 * subject is a name of a local user there.
 */
final class CognitoTeam implements FindTeamMember {

    private final UserPool pool;

    CognitoTeam(UserPool pool) {
        this.pool = pool;
    }

    @Override
    public Optional<TeamMember> find(String person) {
        return pool.find(person)
                .filter(found -> found.isEnabled() && found.isConfirmed())
                .map(PoolPerson::address)
                .flatMap(
                        address ->
                                pool.findGroups(person)
                                        .map(GroupsByShop::ofNames)
                                        .map(groups -> new TeamMember(address, groups)));
    }
}
