package dev.stammkunde.platform.people;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.KeepDeeds;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.people.TeamOutcome.Came;
import dev.stammkunde.platform.people.TeamOutcome.Refused;
import dev.stammkunde.platform.people.TeamOutcome.Removed;
import dev.stammkunde.platform.people.TeamOutcome.Standing;
import dev.stammkunde.platform.people.TeamOutcome.Why;

import java.util.Optional;
import java.util.Set;

/**
 * Lets administrators of a shop say who may do what in it. It writes groups of that shop and no
 * others; groups for all shops are an operator's.
 *
 * <p>Whoever asks is looked up first: a token may be an hour older than the right that it tells of.
 * What gives or takes a right is in the audit before it is done, so that a run that ends in between
 * leaves its trace; the same request again does what is left.
 */
public final class ShopTeam {

    private final UserPool pool;
    private final KeepDeeds deeds;
    private final TeamGroups groups;

    /**
     * Names the pool.
     *
     * @param deeds who did what
     */
    public ShopTeam(UserPool pool, KeepDeeds deeds) {
        this.pool = pool;
        this.deeds = deeds;
        this.groups = new TeamGroups(pool);
    }

    /** Gives and takes groups of somebody who has a right in the shop. */
    public TeamOutcome change(
            String shopId, String id, Set<AdminGroup> give, Set<AdminGroup> take, Acting acting) {
        return with(
                shopId,
                id,
                acting,
                (caller, held) -> {
                    PersonOfShop before = held.person();
                    Set<AdminGroup> after =
                            TeamGroups.without(TeamGroups.union(before.here(), give), take);
                    Optional<Why> why = findReason(caller, before, after);
                    if (why.isPresent()) {
                        return new Refused(why.get());
                    }
                    if (after.equals(before.here())) {
                        return new Standing(before, Came.WAS_SO);
                    }
                    deeds.keep(caller.did("replace", before, after));
                    groups.take(shopId, before, TeamGroups.without(before.here(), after));
                    return groups.give(shopId, before, TeamGroups.without(after, before.here()))
                            ? new Standing(before.in(after), Came.CHANGED)
                            : new Refused(Why.TOO_MANY_GROUPS);
                });
    }

    private static Optional<Why> findReason(
            TeamGroups.Caller.Allowed caller, PersonOfShop before, Set<AdminGroup> after) {
        if (!before.mayAnything()) {
            return Optional.of(Why.UNKNOWN_PERSON);
        }
        if (!caller.mayChange(before)) {
            return Optional.of(Why.PERSON_OF_ALL_SHOPS);
        }
        if (caller.losesOwnRight(before, after)) {
            return Optional.of(Why.OWN_ADMIN_RIGHT);
        }
        if (!before.person().isEnabled() && !before.here().containsAll(after)) {
            return Optional.of(Why.PERSON_DISABLED);
        }
        return after.isEmpty() && before.everywhere().isEmpty()
                ? Optional.of(Why.LAST_GROUP)
                : Optional.empty();
    }

    /**
     * Takes all of somebody's groups of the shop. Whoever is in no other group is disabled and
     * signed out everywhere first.
     */
    public TeamOutcome remove(String shopId, String id, Acting acting) {
        return with(
                shopId,
                id,
                acting,
                (caller, held) -> {
                    PersonOfShop before = held.person();
                    boolean isAlone = held.isOfThisShopAlone();
                    if (!caller.mayChange(before)) {
                        return new Refused(Why.PERSON_OF_ALL_SHOPS);
                    }
                    if (caller.losesOwnRight(before, Set.of())) {
                        return new Refused(Why.OWN_ADMIN_RIGHT);
                    }
                    if (before.here().isEmpty()) {
                        return before.everywhere().isEmpty()
                                ? new Removed(id, isAlone && !before.person().isEnabled(), true)
                                : new Refused(Why.PERSON_OF_ALL_SHOPS);
                    }
                    AuditEntry entry = caller.did("remove", before, Set.of());
                    deeds.keep(isAlone ? entry.with(TeamGroups.IS_ENABLED, true, false) : entry);
                    if (isAlone) {
                        pool.disable(id);
                        pool.signOut(id);
                    }
                    groups.take(shopId, before, before.here());
                    return new Removed(id, isAlone, false);
                });
    }

    /** Mails once more how to sign in, to somebody who has not done so yet. */
    public TeamOutcome remind(String shopId, String id, Acting acting) {
        return with(
                shopId,
                id,
                acting,
                (caller, held) -> {
                    PersonOfShop person = held.person();
                    if (!person.mayAnything()) {
                        return new Refused(Why.UNKNOWN_PERSON);
                    }
                    if (!caller.mayChange(person)) {
                        return new Refused(Why.PERSON_OF_ALL_SHOPS);
                    }
                    if (!person.person().isEnabled() || !person.person().isWaiting()) {
                        return new Refused(Why.NOT_WAITING);
                    }
                    deeds.keep(acting.did(shopId, new Deed("remind", TeamGroups.KIND, id)));
                    return pool.remind(id)
                            ? new Standing(person, Came.CHANGED)
                            : new Refused(Why.NOT_WAITING);
                });
    }

    private interface Step {
        TeamOutcome take(TeamGroups.Caller.Allowed caller, TeamGroups.Held held);
    }

    private TeamOutcome with(String shopId, String id, Acting acting, Step step) {
        return switch (groups.caller(shopId, acting)) {
            case TeamGroups.Caller.Turned(Why why) -> new Refused(why);
            case TeamGroups.Caller.Allowed caller ->
                    // The pool takes an address for an id, which would then stand in the audit.
                    pool.find(id)
                            .filter(person -> person.id().equals(id))
                            .map(person -> step.take(caller, groups.held(shopId, person)))
                            .orElseGet(() -> new Refused(Why.UNKNOWN_PERSON));
        };
    }
}
