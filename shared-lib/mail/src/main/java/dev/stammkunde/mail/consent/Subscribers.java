package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Those who want mail of a shop that knows no customer with their address. The {@link Mailbox} of
 * the address has a profile, so campaigns find it like a customer's.
 *
 * <p>A subscriber gives way to a customer with the address, whose mails would else come twice. Each
 * side writes its own first and then looks at the other's, so one of two at a time sees both.
 */
public final class Subscribers {

    private static final int ATTEMPTS = 10;

    private final ProfileStore profiles;
    private final FindPersonalData personalData;

    public Subscribers(ProfileStore profiles, FindPersonalData personalData) {
        this.profiles = profiles;
        this.personalData = personalData;
    }

    /**
     * Keeps the subscriber of a proven consent, unless a customer has the address. The same again
     * changes nothing.
     *
     * @throws IllegalStateException if others changed the profile at each of ten attempts
     */
    public void keep(OptInRequest request, Instant at) {
        EmailKey address = request.addressKey();
        if (isOfCustomer(address)) {
            return;
        }
        CustomerId subscriber = Mailbox.of(address);
        ProfileReport report =
                new ProfileReport(
                        request.address(),
                        null,
                        null,
                        null,
                        request.language().code(),
                        null,
                        null,
                        null,
                        Set.of());
        // The platform is told only of what a shop says of consent.
        change(
                subscriber,
                profile -> profile.with(address.shopId(), Platform.STANDARD, report, at));
        giveWay(address);
    }

    /**
     * Lets a customer who has an address take the place of its subscriber, if there is one.
     *
     * @throws IllegalStateException if others changed the profile at each of ten attempts
     */
    public void giveWay(EmailKey address) {
        findGivingWay(address).ifPresent(subscriber -> change(subscriber, _ -> Profile.empty()));
    }

    /** Finds the subscriber who is about to give way, since a customer has the address now. */
    public Optional<CustomerId> findGivingWay(EmailKey address) {
        return Optional.of(Mailbox.of(address))
                .filter(it -> findAddressOf(it).isPresent() && isOfCustomer(address));
    }

    /** Whether a customer has the address now; earlier ones do not count. */
    private boolean isOfCustomer(EmailKey address) {
        return personalData.customersWith(address).keySet().stream()
                .filter(customer -> !Mailbox.isMailbox(customer))
                .anyMatch(customer -> findAddressOf(customer).filter(address::equals).isPresent());
    }

    private Optional<EmailKey> findAddressOf(CustomerId customer) {
        return switch (profiles.profileOf(customer).value()) {
            case Customer.Known(Profile profile) ->
                    profile.email().map(email -> EmailKey.of(customer.shopId(), email));
            case Customer.Erased _, Customer.Merged _ -> Optional.empty();
        };
    }

    private void change(CustomerId subscriber, UnaryOperator<Profile> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Versioned<Customer> stored = profiles.profileOf(subscriber);
            if (!(stored.value() instanceof Customer.Known(Profile profile))) {
                return;
            }
            Profile next = change.apply(profile);
            if (next.equals(profile)
                    || profiles.save(
                                    ProfileChange.between(
                                            subscriber, stored, new Customer.Known(next)))
                            == SaveResult.SAVED) {
                return;
            }
        }
        throw new IllegalStateException("others changed the same subscriber at each attempt");
    }
}
