package dev.stammkunde.recordmailevents;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.ProfileStore;
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
    private final ProfileStore profiles;

    ObjectByComplaint(TellWishes wishes, ProfileStore profiles) {
        this.wishes = wishes;
        this.profiles = profiles;
    }

    /**
     * Objects to all mail.
     *
     * @param destination the address that the mail went to
     */
    void object(CustomerId customer, String destination, Instant at) {
        Optional<String> present = profiles.toldOf(customer).email();
        Optional<String> same = present.filter(email -> isSame(customer, email, destination));
        CustomerId mailbox = Mailbox.of(customer.shopId(), same.orElse(destination));
        wishes.tell(mailbox, old -> old.objected(at));
        if (present.isEmpty() || same.isPresent()) {
            wishes.tell(customer, old -> old.objected(at));
        }
    }

    private static boolean isSame(CustomerId customer, String email, String destination) {
        return EmailKey.of(customer.shopId(), email)
                .equals(EmailKey.of(customer.shopId(), destination));
    }
}
