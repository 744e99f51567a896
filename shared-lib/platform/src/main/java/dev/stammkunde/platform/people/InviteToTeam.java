package dev.stammkunde.platform.people;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.KeepDeeds;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.people.TeamOutcome.Came;
import dev.stammkunde.platform.people.TeamOutcome.Refused;
import dev.stammkunde.platform.people.TeamOutcome.Standing;
import dev.stammkunde.platform.people.TeamOutcome.Why;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets administrators of a shop bring people into its team, by the rules of {@link ShopTeam}.
 *
 * <p>Whoever is new is added to the pool first, which gives no right yet; then it is in the audit,
 * and then they get their groups. Whoever was disabled is let in again if they are in no group but
 * those of this shop, by the same rule as they were disabled.
 */
public final class InviteToTeam {

    private final UserPool pool;
    private final KeepDeeds deeds;
    private final TeamGroups groups;

    /**
     * Names the pool.
     *
     * @param deeds who did what
     */
    public InviteToTeam(UserPool pool, KeepDeeds deeds) {
        this.pool = pool;
        this.deeds = deeds;
        this.groups = new TeamGroups(pool);
    }

    /**
     * Gives groups to whoever has an address, who is added to the pool where nobody has it.
     *
     * @param name what colleagues call them, if they are new
     */
    public TeamOutcome invite(
            String shopId, String address, String name, Set<AdminGroup> wanted, Acting acting) {
        return switch (groups.caller(shopId, acting)) {
            case TeamGroups.Caller.Turned(Why why) -> new Refused(why);
            case TeamGroups.Caller.Allowed caller -> {
                Optional<PoolPerson> found = findByAddress(address);
                Optional<PoolPerson> added =
                        found.isPresent()
                                ? Optional.empty()
                                : pool.add(address.toLowerCase(Locale.ROOT), name);
                PoolPerson person =
                        added.or(() -> found)
                                .or(() -> findByAddress(address))
                                .orElseThrow(() -> new IllegalStateException("nobody was added"));
                TeamGroups.Held held = groups.held(shopId, person);
                yield admit(caller, held, wanted, added.isPresent());
            }
        };
    }

    /** Addresses are kept in small letters here; by the command line they may not be. */
    private Optional<PoolPerson> findByAddress(String address) {
        return pool.find(address).or(() -> pool.find(address.toLowerCase(Locale.ROOT)));
    }

    private TeamOutcome admit(
            TeamGroups.Caller.Allowed caller,
            TeamGroups.Held held,
            Set<AdminGroup> wanted,
            boolean isNew) {
        PersonOfShop before = held.person();
        if (!caller.mayChange(before)) {
            return new Refused(Why.PERSON_OF_ALL_SHOPS);
        }
        boolean isEnabled = before.person().isEnabled();
        if (!isEnabled && !held.isOfThisShopAlone()) {
            return new Refused(Why.PERSON_DISABLED);
        }
        Set<AdminGroup> after = TeamGroups.union(before.here(), wanted);
        if (isEnabled && after.equals(before.here())) {
            return new Standing(before, Came.WAS_SO);
        }
        AuditEntry entry = caller.did("invite", before, after);
        deeds.keep(isEnabled ? entry : entry.with(TeamGroups.IS_ENABLED, false, true));
        if (!groups.give(caller.shopId(), before, TeamGroups.without(after, before.here()))) {
            return new Refused(Why.TOO_MANY_GROUPS);
        }
        if (!isEnabled) {
            pool.enable(before.person().id());
        }
        PersonOfShop standing = before.in(after).enabled();
        return new Standing(standing, isNew ? Came.INVITED : Came.CHANGED);
    }
}
