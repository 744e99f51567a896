package dev.stammkunde.platform.people;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.GroupsByShop;
import dev.stammkunde.platform.people.TeamOutcome.Why;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The groups of a shop's people, as the pool has them at this moment. */
final class TeamGroups {

    /** Cognito's, of the name of a group. */
    private static final int LONGEST_NAME = 128;

    /** What the audit calls somebody of the team. */
    static final String KIND = "team-member";

    /** What the audit calls whether they may sign in. */
    static final String IS_ENABLED = "enabled";

    private final UserPool pool;

    TeamGroups(UserPool pool) {
        this.pool = pool;
    }

    /** Whoever asks for a change. */
    sealed interface Caller {

        /** They are an administrator of the shop. */
        record Allowed(String shopId, Acting acting, boolean isOfAllShops) implements Caller {

            /** Rights for all shops are above those for one. */
            boolean mayChange(PersonOfShop person) {
                return isOfAllShops || person.everywhere().isEmpty();
            }

            /** Returns what they did to somebody's groups of the shop. */
            AuditEntry did(String verb, PersonOfShop before, Set<AdminGroup> after) {
                return acting.did(shopId, new Deed(verb, KIND, before.person().id()))
                        .with(
                                "groups",
                                PersonOfShop.words(before.here()),
                                PersonOfShop.words(after));
            }

            /** Whether whoever asks would be no administrator of the shop any more. */
            boolean losesOwnRight(PersonOfShop person, Set<AdminGroup> after) {
                return person.person().id().equals(acting.person())
                        && !after.contains(AdminGroup.ADMIN)
                        && !person.everywhere().contains(AdminGroup.ADMIN);
            }
        }

        /** They may not. */
        record Turned(Why why) implements Caller {}
    }

    /**
     * What somebody holds.
     *
     * @param isOfThisShopAlone whether they are in no group but those of this shop, whatever
     *     another one is for
     */
    record Held(PersonOfShop person, boolean isOfThisShopAlone) {}

    /** Returns the name of a shop's group. */
    static String name(String shopId, AdminGroup group) {
        return shopId + ':' + group.claim();
    }

    /** Returns the names of a shop's groups; none where an id is too long for all of them. */
    static List<String> names(String shopId) {
        List<String> names =
                List.of(AdminGroup.values()).stream().map(group -> name(shopId, group)).toList();
        return names.stream().allMatch(name -> name.length() <= LONGEST_NAME) ? names : List.of();
    }

    Caller caller(String shopId, Acting acting) {
        Optional<GroupsByShop> groups =
                pool.find(acting.person())
                        .filter(PoolPerson::isEnabled)
                        .flatMap(person -> pool.findGroups(person.id()))
                        .map(GroupsByShop::ofNames)
                        .filter(own -> own.in(shopId).contains(AdminGroup.ADMIN));
        if (groups.isEmpty()) {
            return new Caller.Turned(Why.CALLER_WITHOUT_RIGHT);
        }
        return names(shopId).isEmpty()
                ? new Caller.Turned(Why.SHOP_ID_TOO_LONG)
                : new Caller.Allowed(
                        shopId, acting, groups.get().everywhere().contains(AdminGroup.ADMIN));
    }

    Held held(String shopId, PoolPerson person) {
        List<String> names = pool.findGroups(person.id()).orElse(List.of());
        return new Held(
                PersonOfShop.of(person, GroupsByShop.ofNames(names), shopId),
                names(shopId).containsAll(names));
    }

    /** Gives groups of the shop, which are made where they are missing; whether there is room. */
    boolean give(String shopId, PersonOfShop person, Set<AdminGroup> some) {
        for (AdminGroup group : some) {
            if (!give(person.person().id(), name(shopId, group))) {
                return false;
            }
        }
        return true;
    }

    private boolean give(String id, String name) {
        UserPool.Adding adding = pool.addToGroup(id, name);
        if (adding == UserPool.Adding.NO_SUCH_GROUP) {
            adding = pool.makeGroup(name) ? pool.addToGroup(id, name) : adding;
        }
        return adding == UserPool.Adding.DONE;
    }

    void take(String shopId, PersonOfShop person, Set<AdminGroup> some) {
        some.forEach(group -> pool.takeFromGroup(person.person().id(), name(shopId, group)));
    }

    static Set<AdminGroup> union(Set<AdminGroup> some, Set<AdminGroup> more) {
        Set<AdminGroup> all = EnumSet.noneOf(AdminGroup.class);
        all.addAll(some);
        all.addAll(more);
        return all;
    }

    static Set<AdminGroup> without(Set<AdminGroup> some, Set<AdminGroup> less) {
        Set<AdminGroup> left = union(some, Set.of());
        left.removeAll(less);
        return left;
    }
}
