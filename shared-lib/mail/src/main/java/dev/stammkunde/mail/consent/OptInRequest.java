package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.shop.Language;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
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
    public static final Duration LASTS = ServiceKind.OPT_IN.lasts();

    /** How ids of requests begin that were made on the page of preferences; no other's do. */
    private static final String OF_PREFERENCES = "preferences-";

    private static final int ID_BYTES = 15;

    /** No address begins like this. */
    private static final String ERASED = "erased:";

    public OptInRequest {
        topics = Set.copyOf(topics);
    }

    /**
     * Returns an id: the same for the same request of API Gateway, and no other's.
     *
     * @param requestId of API Gateway
     */
    public static String idOf(EmailKey address, String requestId) {
        String text = address.shopId() + '\n' + address.hash() + '\n' + requestId;
        byte[] hash = Sha256.bytes(text);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(hash, ID_BYTES));
    }

    /** Returns the same of a request that is made on the page of preferences. */
    public static String idOfPreferences(EmailKey address, String requestId) {
        return OF_PREFERENCES + idOf(address, requestId);
    }

    /** Whether it was made by boxes beside others, which stay as they are. */
    public boolean isOfPreferences() {
        return id.startsWith(OF_PREFERENCES);
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
        return MailKey.of(customer, ServiceKind.OPT_IN, id);
    }
}
