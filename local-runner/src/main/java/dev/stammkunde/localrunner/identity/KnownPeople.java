package dev.stammkunde.localrunner.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Who is in the user pool: the demo's team, and whoever signed in, in the groups that they named,
 * until somebody of the team changes them. Thread-safe.
 */
public final class KnownPeople {

    private final Map<String, PoolEntry> people = new ConcurrentHashMap<>();
    private final Set<String> groups = ConcurrentHashMap.newKeySet();

    public KnownPeople() {
        groups.addAll(Set.of("marketing", "finance", "support", "admin"));
        Person.TEAM.forEach(person -> put(PoolEntry.of(person)));
    }

    private void put(PoolEntry entry) {
        groups.addAll(entry.person().groups());
        people.put(entry.person().subject(), entry);
    }

    /** Notes somebody in the groups that they name, whatever the team had said. */
    void named(Person person) {
        put(PoolEntry.of(person));
    }

    /** Notes who signed in, and returns them as the pool has them. */
    Person signedIn(Person person) {
        var entry =
                people.compute(
                        person.subject(),
                        (_, known) ->
                                known != null && known.isChanged()
                                        ? known.present()
                                        : PoolEntry.of(person));
        groups.addAll(entry.person().groups());
        return entry.person();
    }

    /** Whether somebody who signed in at a time is still let in. */
    boolean letsIn(Person person, Instant since) {
        return find(person.subject())
                .map(entry -> entry.isEnabled() && !since.isBefore(entry.signedOutAt()))
                .orElse(true);
    }

    /** Finds somebody by the subject of their tokens, or by their address. */
    public Optional<PoolEntry> find(String name) {
        return Optional.ofNullable(people.get(name))
                .or(
                        () ->
                                people.values().stream()
                                        .filter(entry -> entry.person().email().equals(name))
                                        .findFirst());
    }

    /** Adds somebody who was invited; whether the address was nobody's. */
    public boolean add(String email, String name) {
        var person = new Person(email, name, email, List.of());
        return find(email).isEmpty()
                && people.putIfAbsent(person.subject(), PoolEntry.invited(person)) == null;
    }

    /** Changes somebody. */
    public void change(String subject, UnaryOperator<PoolEntry> change) {
        people.computeIfPresent(subject, (_, entry) -> change.apply(entry).changed());
    }

    /** Makes a group; whether there was none of the name. */
    public boolean makeGroup(String name) {
        return groups.add(name);
    }

    /** Whether there is a group. */
    public boolean hasGroup(String name) {
        return groups.contains(name);
    }

    /** Returns who is in a group, by their addresses. */
    public List<PoolEntry> in(String group) {
        return people.values().stream()
                .filter(entry -> entry.person().groups().contains(group))
                .sorted(Comparator.comparing(entry -> entry.person().email()))
                .toList();
    }

    /**
     * Somebody in the pool.
     *
     * @param isWaiting whether they were invited and have not signed in
     * @param signedOutAt before this no sign-in counts any more
     * @param isChanged whether the team says what they may, so that no sign-in does
     */
    public record PoolEntry(
            Person person,
            boolean isEnabled,
            boolean isWaiting,
            Instant signedOutAt,
            boolean isChanged) {

        static PoolEntry of(Person person) {
            return new PoolEntry(person, true, false, Instant.MIN, false);
        }

        static PoolEntry invited(Person person) {
            return new PoolEntry(person, true, true, Instant.MIN, true);
        }

        /** Returns the same, with one more group. */
        public PoolEntry with(String group) {
            var more = new TreeSet<>(person.groups());
            more.add(group);
            return in(List.copyOf(more));
        }

        /** Returns the same without a group. */
        public PoolEntry without(String group) {
            var less = new ArrayList<>(person.groups());
            less.remove(group);
            return in(less);
        }

        private PoolEntry in(List<String> all) {
            var other = new Person(person.user(), person.name(), person.email(), all);
            return new PoolEntry(other, isEnabled, isWaiting, signedOutAt, isChanged);
        }

        /** Returns the same, who may sign in or not. */
        public PoolEntry enabled(boolean may) {
            return new PoolEntry(person, may, isWaiting, signedOutAt, isChanged);
        }

        /** Returns the same, signed out everywhere. */
        public PoolEntry signedOut(Instant at) {
            return new PoolEntry(person, isEnabled, isWaiting, at, isChanged);
        }

        PoolEntry present() {
            return new PoolEntry(person, isEnabled, false, signedOutAt, isChanged);
        }

        PoolEntry changed() {
            return new PoolEntry(person, isEnabled, isWaiting, signedOutAt, true);
        }
    }
}
