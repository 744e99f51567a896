package dev.stammkunde.recordmailevents;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;

import java.time.Instant;
import java.util.Optional;

/**
 * Takes a complaint as an objection: of whoever reads the address that the mail went to, and of the
 * customer unless they have another one by now, whose reader said nothing.
 */
final class ObjectByComplaint {

    private final TellWishes wishes;
    private final EvidenceStore evidence;
    private final ProfileStore profiles;

    ObjectByComplaint(TellWishes wishes, EvidenceStore evidence, ProfileStore profiles) {
        this.wishes = wishes;
        this.evidence = evidence;
        this.profiles = profiles;
    }

    /**
     * Objects to all mail.
     *
     * @param destination the address that the mail went to
     */
    void object(CustomerId customer, String destination, Instant at) {
        Optional<String> present = profiles.toldOf(customer).email();
        CustomerId mailbox = Mailbox.of(customer.shopId(), destination);
        object(mailbox, at);
        if (present.map(email -> Mailbox.of(customer.shopId(), email)).stream()
                .allMatch(mailbox::equals)) {
            object(customer, at);
        }
    }

    private void object(CustomerId whose, Instant at) {
        wishes.tell(whose, old -> old.objected(at));
        evidence.expire(whose, at);
    }
}
