package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.shop.Language;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody typed an address into a form and asked for mail. It means nothing until the address's
 * owner confirms it.
 *
 * @param customer who asks, or the {@link Mailbox} of the address where no customer is known
 * @param topics what they agree to: names of topics, or {@link Topic#ALL}
 * @param source the form, by its name or address
 */
public record OptInRequest(
        String id,
        CustomerId customer,
        String address,
        Set<String> topics,
        ConsentText text,
        String source,
        Language language,
        Contact requested) {

    /** For how long it can be confirmed. */
    public static final Duration LASTS = Duration.ofDays(7);

    /** No address begins like this. */
    private static final String ERASED = "erased:";

    public OptInRequest {
        topics = Set.copyOf(topics);
    }

    /** Returns the address as a key, also where only that is left of it. */
    public EmailKey addressKey() {
        return isErased()
                ? new EmailKey(customer.shopId(), address.substring(ERASED.length()))
                : EmailKey.of(customer.shopId(), address);
    }

    /** Whether the address was erased: then it permits nothing, and only proves. */
    public boolean isErased() {
        return address.startsWith(ERASED);
    }

    /**
     * Returns what defends a claim by somebody who names the address, and tells it to nobody else:
     * its hash in place of the address, and no browser.
     */
    public OptInRequest erased() {
        return new OptInRequest(
                id,
                customer,
                ERASED + addressKey().hash(),
                topics,
                text,
                source,
                language,
                requested.erased());
    }

    /** Returns the first moment at which it can no longer be confirmed. */
    public Instant expiresAt() {
        return requested.at().plus(LASTS);
    }

    /** Returns the key of the mail that asks for confirmation. */
    public MailKey mail() {
        return new MailKey(customer, "opt-in/" + id);
    }
}
