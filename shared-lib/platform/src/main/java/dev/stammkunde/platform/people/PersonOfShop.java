package dev.stammkunde.platform.people;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.GroupsByShop;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody, and what they may in one shop.
 *
 * @param here their groups of this shop
 * @param everywhere their groups of all shops
 */
public record PersonOfShop(PoolPerson person, Set<AdminGroup> here, Set<AdminGroup> everywhere) {

    public PersonOfShop {
        here = Set.copyOf(here);
        everywhere = Set.copyOf(everywhere);
    }

    static PersonOfShop of(PoolPerson person, GroupsByShop groups, String shopId) {
        return new PersonOfShop(
                person, groups.byShop().getOrDefault(shopId, Set.of()), groups.everywhere());
    }

    /** Whether there is anything they may in the shop. */
    boolean mayAnything() {
        return !here.isEmpty() || !everywhere.isEmpty();
    }

    /** Returns the same person in other groups of this shop. */
    PersonOfShop in(Set<AdminGroup> groups) {
        return new PersonOfShop(person, groups, everywhere);
    }

    /** Returns the same person, who may sign in. */
    PersonOfShop enabled() {
        return new PersonOfShop(person.enabled(), here, everywhere);
    }

    /** Returns names of groups in their order, such as {@code finance support}; null for none. */
    static @Nullable String words(Collection<AdminGroup> groups) {
        Set<String> names = new TreeSet<>();
        groups.forEach(group -> names.add(group.claim()));
        return names.isEmpty() ? null : String.join(" ", names);
    }
}
