package dev.stammkunde.managepreferences;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.Reported;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Writes what a customer says of themselves into their profile, where the newer word of shop and
 * customer wins.
 */
final class KeepOwnWord {

    private static final int ATTEMPTS = 10;

    private final ProfileStore profiles;

    KeepOwnWord(ProfileStore profiles) {
        this.profiles = profiles;
    }

    /** Something that is said, and when. */
    private record Said(ProfileReport report, Instant at) {}

    /**
     * Keeps a birthday, or that there is none any more; nothing where it is as it was.
     *
     * @throws IllegalStateException if others changed the profile at each of ten attempts
     */
    void keepBirthday(CustomerId customer, Optional<Birthday> birthday, Instant at) {
        keep(
                customer,
                profile ->
                        profile.birthday().equals(birthday)
                                ? Optional.empty()
                                : Optional.of(new Said(report(birthday), at)));
    }

    /**
     * Keeps dates; nothing where they are as they were. What the customer deletes goes whatever the
     * shop's clock said when it told of it.
     *
     * @throws IllegalStateException if others changed the profile at each of ten attempts
     */
    void keepDates(CustomerId customer, UnaryOperator<LifeDates> change, Instant at) {
        keep(
                customer,
                profile -> {
                    LifeDates next = change.apply(profile.lifeDates());
                    return next.equals(profile.lifeDates())
                            ? Optional.empty()
                            : Optional.of(
                                    new Said(
                                            ProfileReport.ofLifeDates(next),
                                            afterTold(profile, at)));
                });
    }

    private static Instant afterTold(Profile profile, Instant at) {
        Reported told = profile.fields().get(Field.LIFE_DATES);
        return told == null || told.at().isBefore(at) ? at : told.at().plusMillis(1);
    }

    private void keep(CustomerId customer, Function<Profile, Optional<Said>> word) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Versioned<Customer> stored = profiles.profileOf(customer);
            Optional<Said> said =
                    stored.value() instanceof Customer.Known(Profile profile)
                            ? word.apply(profile)
                            : Optional.empty();
            if (said.isEmpty() || isSaved(customer, stored, said.get())) {
                return;
            }
        }
        throw new IllegalStateException("others changed the same profile at each attempt");
    }

    private boolean isSaved(CustomerId customer, Versioned<Customer> stored, Said said) {
        Profile profile = ((Customer.Known) stored.value()).profile();
        // The platform is told only of what a shop says of consent, and this says nothing of it.
        Profile next = profile.with(customer.shopId(), Platform.STANDARD, said.report(), said.at());
        ProfileChange change = ProfileChange.between(customer, stored, new Customer.Known(next));
        return profiles.save(change) == SaveResult.SAVED;
    }

    private static ProfileReport report(Optional<Birthday> birthday) {
        return new ProfileReport(
                null,
                null,
                null,
                birthday.orElse(null),
                null,
                null,
                null,
                null,
                birthday.isPresent() ? Set.of() : Set.of(Field.BIRTHDAY));
    }
}
