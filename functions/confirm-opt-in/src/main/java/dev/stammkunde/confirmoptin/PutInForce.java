package dev.stammkunde.confirmoptin;

import dev.stammkunde.domain.consent.Evidence.OptedIn;
import dev.stammkunde.domain.consent.Mailbox;
import dev.stammkunde.domain.consent.OptInRequest;
import dev.stammkunde.domain.consent.TellWishes;
import dev.stammkunde.domain.consent.Topics;
import dev.stammkunde.domain.customer.Customer;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.EmailKey;
import dev.stammkunde.domain.customer.FindPersonalData;
import dev.stammkunde.domain.customer.Profile;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.lambdasupport.campaign.CampaignTopics;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a confirmed opt-in in force: for the address that it is about, and for the customers who
 * have that address now. A customer who has another address by now gave no consent for that one.
 */
final class PutInForce {

    private final TellWishes wishes;
    private final ProfileStore profiles;
    private final FindPersonalData personalData;
    private final CampaignTopics topics;

    PutInForce(
            TellWishes wishes,
            ProfileStore profiles,
            FindPersonalData personalData,
            CampaignTopics topics) {
        this.wishes = wishes;
        this.profiles = profiles;
        this.personalData = personalData;
        this.topics = topics;
    }

    /** Tells each of them; again and again with the same result. */
    void apply(OptedIn evidence) {
        OptInRequest request = evidence.request();
        EmailKey address = request.addressKey();
        Set<CustomerId> whose = new LinkedHashSet<>(Set.of(Mailbox.of(address)));
        Set<CustomerId> known = new LinkedHashSet<>(personalData.customersWith(address).keySet());
        if (!Mailbox.isMailbox(request.customer())) {
            known.add(request.customer());
        }
        known.stream().filter(customer -> has(customer, address)).forEach(whose::add);
        Set<String> ofShop = topics.topicsOf(request.customer().shopId());
        for (CustomerId customer : whose) {
            wishes.tell(
                    customer, old -> Topics.agreed(old, request.topics(), ofShop, evidence.at()));
        }
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
