package dev.stammkunde.mail.links;

import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a link of a mail is for. It holds no address; who has the link may do what it is for.
 *
 * <p>Times are kept to the second.
 *
 * @param customer whom it is about
 * @param subject the name of the mail that it stands in, or the id of an opt-in
 * @param expiresAt the first moment at which it is worth nothing; absent for a link that always
 *     works, as law asks of one that unsubscribes
 */
public record SignedLink(
        Purpose purpose,
        CustomerId customer,
        String subject,
        Instant issuedAt,
        @Nullable Instant expiresAt) {

    /** For how long an opt-in can be confirmed. */
    public static final Duration OPT_IN_LASTS = Duration.ofDays(7);

    /** For how long a link from a mail leads to a customer's preferences. */
    public static final Duration PREFERENCES_LAST = Duration.ofDays(400);

    /** What a link lets its holder do. */
    public enum Purpose {
        CONFIRM_OPT_IN('c', "/mail/confirm/"),
        UNSUBSCRIBE('u', "/mail/unsubscribe/"),
        PREFERENCES('p', "/mail/preferences/");

        private final char code;
        private final String path;

        Purpose(char code, String path) {
            this.code = code;
            this.path = path;
        }

        char code() {
            return code;
        }

        String path() {
            return path;
        }
    }

    public SignedLink {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Returns the link by which a customer confirms an opt-in.
     *
     * @param requestId of the opt-in
     */
    public static SignedLink confirmOptIn(CustomerId customer, String requestId, Instant at) {
        return new SignedLink(
                Purpose.CONFIRM_OPT_IN, customer, requestId, at, at.plus(OPT_IN_LASTS));
    }

    /**
     * Returns the link by which a customer objects to mail.
     *
     * @param topic of the mail that it stands in: the page offers to leave that one alone
     */
    public static SignedLink unsubscribe(CustomerId customer, String topic, Instant at) {
        return new SignedLink(Purpose.UNSUBSCRIBE, customer, topic, at, null);
    }

    /** Returns the link to a customer's preferences, which shows personal data and so ends. */
    public static SignedLink preferences(CustomerId customer, String topic, Instant at) {
        return new SignedLink(Purpose.PREFERENCES, customer, topic, at, at.plus(PREFERENCES_LAST));
    }
}
