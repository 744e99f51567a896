package dev.stammkunde.platform.people;

import dev.stammkunde.platform.http.GroupsByShop;

/** Whether people are of a shop's team, as the pool has it at this moment. */
public final class IsOfTeam {

    private final UserPool pool;

    public IsOfTeam(UserPool pool) {
        this.pool = pool;
    }

    /**
     * Whether somebody may sign in and has any right in the shop.
     *
     * @param person the subject of their tokens; an address is nobody's
     * @throws UserPoolUnavailableException if the pool cannot be asked
     */
    public boolean test(String shopId, String person) {
        return pool.find(person)
                .filter(found -> found.id().equals(person) && found.isEnabled())
                .flatMap(found -> pool.findGroups(found.id()))
                .filter(groups -> !GroupsByShop.ofNames(groups).in(shopId).isEmpty())
                .isPresent();
    }
}
