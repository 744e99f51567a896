package dev.stammkunde.domain.consent;

import dev.stammkunde.domain.consent.Evidence.OptedIn;
import dev.stammkunde.domain.customer.Customer;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.EmailKey;
import dev.stammkunde.domain.customer.FindPersonalData;
import dev.stammkunde.domain.customer.Profile;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.mail.Wishes;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a confirmed opt-in in force: for the address that it is about, and for the customers who
 * have that address now. A customer who has another address by now gave no consent for that one.
 */
public final class PutInForce {

    private final TellWishes wishes;
    private final ProfileStore profiles;
    private final FindPersonalData personalData;

    public PutInForce(TellWishes wishes, ProfileStore profiles, FindPersonalData personalData) {
        this.wishes = wishes;
        this.profiles = profiles;
        this.personalData = personalData;
    }

    /**
     * Tells each of them; again and again with the same result.
     *
     * @param ofShop the topics that the choice was among
     * @return whether for one of them an objection is the later word
     */
    public boolean apply(OptedIn evidence, Set<String> ofShop) {
        OptInRequest request = evidence.request();
        EmailKey address = request.addressKey();
        Set<CustomerId> whose = new LinkedHashSet<>(Set.of(Mailbox.of(address)));
        Set<CustomerId> known = new LinkedHashSet<>(personalData.customersWith(address).keySet());
        if (!Mailbox.isMailbox(request.customer())) {
            known.add(request.customer());
        }
        known.stream().filter(customer -> has(customer, address)).forEach(whose::add);
        boolean isObjected = false;
        for (CustomerId customer : whose) {
            Wishes now =
                    wishes.tell(
                            customer,
                            old -> Topics.agreed(old, request.topics(), ofShop, evidence.at()));
            isObjected |= Topics.isObjected(now);
        }
        return isObjected;
    }

    private boolean has(CustomerId customer, EmailKey address) {
        return switch (profiles.profileOf(customer).value()) {
            case Customer.Known(Profile profile) -> {
                Optional<EmailKey> now =
                        profile.email().map(email -> EmailKey.of(customer.shopId(), email));
                yield now.equals(Optional.of(address));
            }
            case Customer.Erased _ -> false;
        };
    }
}
