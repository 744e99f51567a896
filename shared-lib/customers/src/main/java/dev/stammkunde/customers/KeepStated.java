package dev.stammkunde.customers;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.StatedPreferences;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what customers state of themselves in their profile. Of each field the newest statement
 * holds: one that comes late or twice changes nothing. Who is not known, or was erased, has nothing
 * kept.
 */
public final class KeepStated {

    private static final int ATTEMPTS = 10;

    private final ProfileStore profiles;

    public KeepStated(ProfileStore profiles) {
        this.profiles = profiles;
    }

    /** Returns what is kept of a customer, or of the one into whom they were merged. */
    public Optional<Profile> find(CustomerId customer) {
        Person person = personOf(customer);
        return person.stored().value() instanceof Customer.Known(Profile profile)
                        && !profile.isEmpty()
                ? Optional.of(profile)
                : Optional.empty();
    }

    /**
     * Keeps a statement as a whole: a field without any value is deleted.
     *
     * @param at when it was stated
     * @return what holds then; nothing of who is not known
     * @throws IllegalStateException if others changed the profile at each of ten attempts
     */
    public Optional<Profile> keep(CustomerId customer, StatedPreferences stated, Instant at) {
        return keep(customer, stated, at, false);
    }

    /**
     * Keeps what the customer says now, also where an earlier statement came with a later time:
     * what they delete is gone.
     */
    public Optional<Profile> keepNow(CustomerId customer, StatedPreferences stated, Instant now) {
        return keep(customer, stated, now, true);
    }

    private Optional<Profile> keep(
            CustomerId customer, StatedPreferences stated, Instant at, boolean isLastWord) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Person person = personOf(customer);
            if (!(person.stored().value() instanceof Customer.Known(Profile profile))
                    || profile.isEmpty()) {
                return Optional.empty();
            }
            Instant time = isLastWord ? afterAll(profile, at) : at;
            Profile next = profile.withStated(stated, time);
            if (next.equals(profile)) {
                return Optional.of(profile);
            }
            ProfileChange change =
                    ProfileChange.between(person.id(), person.stored(), new Customer.Known(next));
            if (profiles.save(change) == SaveResult.SAVED) {
                return Optional.of(next);
            }
        }
        throw new IllegalStateException("others changed the same profile at each attempt");
    }

    private static Instant afterAll(Profile profile, Instant at) {
        return StatedFields.of(StatedPreferences.none()).keySet().stream()
                .flatMap(field -> Stream.ofNullable(profile.fields().get(field)))
                .map(reported -> reported.at().plusMillis(1))
                .filter(later -> later.isAfter(at))
                .max(Instant::compareTo)
                .orElse(at);
    }

    private record Person(CustomerId id, Versioned<Customer> stored) {}

    private Person personOf(CustomerId customer) {
        CustomerId id = customer;
        Versioned<Customer> stored = profiles.profileOf(id);
        while (stored.value() instanceof Customer.Merged(CustomerId into, var _)) {
            id = into;
            stored = profiles.profileOf(id);
        }
        return new Person(id, stored);
    }
}
