package dev.stammkunde.localrunner.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is in the user pool: the demo's team, and whoever signed in, in the groups of their last
 * sign-in. Thread-safe.
 */
public final class KnownPeople {

    private final Map<String, Person> people = new ConcurrentHashMap<>();

    public KnownPeople() {
        Person.TEAM.forEach(this::signedIn);
    }

    /** Notes who signed in. */
    void signedIn(Person person) {
        people.put(person.subject(), person);
    }

    /** Finds somebody by the subject of their tokens. */
    public Optional<Person> find(String subject) {
        return Optional.ofNullable(people.get(subject));
    }
}
