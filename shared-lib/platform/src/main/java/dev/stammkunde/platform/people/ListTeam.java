package dev.stammkunde.platform.people;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.GroupsByShop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells who may do anything in a shop: one call for each of its groups and of those for all. */
public final class ListTeam {

    private static final Comparator<PersonOfShop> ORDER =
            Comparator.comparing((PersonOfShop each) -> label(each.person()))
                    .thenComparing(each -> each.person().id());

    private final UserPool pool;

    public ListTeam(UserPool pool) {
        this.pool = pool;
    }

    /**
     * A team.
     *
     * @param people by name, else by address
     * @param isComplete whether these are all: of a group at most 600 are read
     */
    public record Team(List<PersonOfShop> people, boolean isComplete) {
        public Team {
            people = List.copyOf(people);
        }
    }

    /** Returns the team of a shop. */
    public Team of(String shopId) {
        List<String> names =
                Stream.concat(
                                TeamGroups.names(shopId).stream(),
                                Stream.of(AdminGroup.values()).map(AdminGroup::claim))
                        .toList();
        Map<String, PoolPerson> people = new TreeMap<>();
        Map<String, List<String>> groups = new TreeMap<>();
        boolean isComplete = true;
        for (String name : names) {
            UserPool.Members members = pool.members(name);
            isComplete &= members.isComplete();
            for (PoolPerson person : members.people()) {
                people.put(person.id(), person);
                groups.computeIfAbsent(person.id(), _ -> new ArrayList<>()).add(name);
            }
        }
        return new Team(
                people.values().stream()
                        .map(
                                person ->
                                        PersonOfShop.of(
                                                person,
                                                GroupsByShop.ofNames(
                                                        groups.getOrDefault(
                                                                person.id(), List.of())),
                                                shopId))
                        .sorted(ORDER)
                        .toList(),
                isComplete);
    }

    private static String label(PoolPerson person) {
        String label = person.name() == null ? person.address() : person.name();
        return label.toLowerCase(Locale.ROOT);
    }
}
