package dev.stammkunde.managepreferences;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a customer's birthday into their profile, where the newer word of shop and customer wins.
 */
final class KeepBirthday {

    private static final int ATTEMPTS = 10;

    private final ProfileStore profiles;

    KeepBirthday(ProfileStore profiles) {
        this.profiles = profiles;
    }

    /**
     * Keeps a birthday, or that there is none any more; nothing where it is as it was.
     *
     * @throws IllegalStateException if others changed the profile at each of ten attempts
     */
    void keep(CustomerId customer, Optional<Birthday> birthday, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Versioned<Customer> stored = profiles.profileOf(customer);
            if (!(stored.value() instanceof Customer.Known(Profile profile))
                    || profile.birthday().equals(birthday)) {
                return;
            }
            ProfileReport report =
                    new ProfileReport(
                            null,
                            null,
                            null,
                            birthday.orElse(null),
                            null,
                            null,
                            null,
                            null,
                            birthday.isPresent() ? Set.of() : Set.of(Field.BIRTHDAY));
            // The platform is told only of what a shop says of consent, and this says nothing of
            // it.
            Profile next = profile.with(customer.shopId(), Platform.STANDARD, report, at);
            ProfileChange change =
                    ProfileChange.between(customer, stored, new Customer.Known(next));
            if (profiles.save(change) == SaveResult.SAVED) {
                return;
            }
        }
        throw new IllegalStateException("others changed the same profile at each attempt");
    }
}
