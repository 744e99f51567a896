package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.Permission;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence.OptedIn;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a confirmed opt-in in force for the address that it is about, which alone permits mails. The
 * customers who have that address now are told too, so that topics which they left open again and
 * later words of theirs count as later. One who has another address by now gave no consent for it.
 * Where nobody has it, its owner becomes a subscriber.
 */
public final class PutInForce {

    private final TellWishes wishes;
    private final ProfileStore profiles;
    private final FindPersonalData personalData;
    private final Subscribers subscribers;

    public PutInForce(TellWishes wishes, ProfileStore profiles, FindPersonalData personalData) {
        this.wishes = wishes;
        this.profiles = profiles;
        this.personalData = personalData;
        subscribers = new Subscribers(profiles, personalData);
    }

    /**
     * Tells each of them; again and again with the same result. A proof whose address was erased
     * puts nothing in force.
     *
     * @param ofShop the topics that the choice was among
     * @return whether for one of them an objection is the later word
     */
    public boolean apply(OptedIn evidence, Set<String> ofShop) {
        OptInRequest request = evidence.request();
        if (request.isErased()) {
            return false;
        }
        EmailKey address = request.addressKey();
        Map<CustomerId, ConsentHistory> whose = new LinkedHashMap<>();
        whose.put(Mailbox.of(address), ConsentHistory.empty());
        Set<CustomerId> known = new LinkedHashSet<>(personalData.customersWith(address).keySet());
        if (!Mailbox.isMailbox(request.customer())) {
            known.add(request.customer());
        }
        for (CustomerId customer : known) {
            findWith(customer, address)
                    .ifPresent(profile -> whose.put(customer, profile.consents()));
        }
        boolean isObjected = false;
        for (Map.Entry<CustomerId, ConsentHistory> one : whose.entrySet()) {
            Wishes now =
                    wishes.tell(
                            one.getKey(),
                            old -> Topics.agreed(old, request.topics(), ofShop, evidence.at()));
            isObjected |= Permission.isObjected(one.getValue(), now);
        }
        boolean isOfCustomer = whose.size() > 1;
        if (!isObjected && !isOfCustomer) {
            subscribers.keep(request, evidence.at());
        }
        return isObjected;
    }

    private Optional<Profile> findWith(CustomerId customer, EmailKey address) {
        return switch (profiles.profileOf(customer).value()) {
            case Customer.Known(Profile profile) ->
                    profile.email()
                            .filter(email -> EmailKey.of(customer.shopId(), email).equals(address))
                            .map(_ -> profile);
            case Customer.Erased _, Customer.Merged _ -> Optional.empty();
        };
    }
}
