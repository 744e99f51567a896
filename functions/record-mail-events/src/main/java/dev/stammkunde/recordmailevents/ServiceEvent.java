package dev.stammkunde.recordmailevents;

import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * An event of SES on one mail.
 *
 * @param mail which one; absent where it has no tags of ours
 * @param shopId of the tags; absent where there is none
 * @param destination the address that it went to
 */
record ServiceEvent(
        MailEvent event,
        @Nullable MailKey mail,
        @Nullable String shopId,
        String destination,
        Verdict verdict) {

    /** What an event says of the address. */
    enum Verdict {
        NOTHING,
        DELIVERABLE,
        /** Mail to it comes back for good. */
        GONE,
        /** Mail to it comes back for now. */
        FAILING,
        /** The recipient called the mail spam. */
        UNWANTED
    }

    Optional<MailKey> findMail() {
        return Optional.ofNullable(mail);
    }

    Optional<String> findShop() {
        return Optional.ofNullable(shopId);
    }

    /** Tells no address. */
    @Override
    public String toString() {
        return "ServiceEvent[" + event + "]";
    }
}
