package dev.stammkunde.mail.links;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.ServiceKind;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a link of a mail is for. It holds no address, and only the hash of the one that the mail
 * went to; who has the link may do what it is for, as long as that address is the customer's.
 *
 * <p>Times are kept to the second.
 *
 * @param customer whom it is about
 * @param address that the mail went to; absent in a link that needs none, and in those of mails
 *     from before links named it
 * @param subject the name of the mail that it stands in, the id of an opt-in, or what is asked of
 *     the customer
 * @param expiresAt the first moment at which it is worth nothing; absent for a link that always
 *     works, as law asks of one that unsubscribes
 */
public record SignedLink(
        Purpose purpose,
        CustomerId customer,
        @Nullable EmailKey address,
        String subject,
        Instant issuedAt,
        @Nullable Instant expiresAt) {

    /** For how long an opt-in can be confirmed. */
    public static final Duration OPT_IN_LASTS = ServiceKind.OPT_IN.lasts();

    /** For how long a link from a mail leads to a customer's preferences. */
    public static final Duration PREFERENCES_LAST = Duration.ofDays(400);

    /** For how long a survey's page opens: far longer than its answers count. */
    public static final Duration SURVEYS_LAST = Duration.ofDays(400);

    /** For how long the page of an event opens. */
    public static final Duration EVENTS_LAST = Duration.ofDays(400);

    /** For how long a browser shows points by one token. */
    public static final Duration MEMBERS_LAST = Duration.ofMinutes(15);

    /** What a link lets its holder do. */
    public enum Purpose {
        CONFIRM_OPT_IN('c', "/mail/confirm/"),
        UNSUBSCRIBE('u', "/mail/unsubscribe/"),
        PREFERENCES('p', "/mail/preferences/"),
        SURVEY('s', "/surveys/"),
        EVENT('e', "/events/"),
        /** Stands in no mail and has no page: its token goes in a header. */
        MEMBER('m', "");

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
                Purpose.CONFIRM_OPT_IN, customer, null, requestId, at, at.plus(OPT_IN_LASTS));
    }

    /**
     * Returns the link by which a customer objects to mail.
     *
     * @param topic of the mail that it stands in: the page offers to leave that one alone
     */
    public static SignedLink unsubscribe(CustomerId customer, String topic, Instant at) {
        return new SignedLink(Purpose.UNSUBSCRIBE, customer, null, topic, at, null);
    }

    /** Returns the link to a customer's preferences, which shows personal data and so ends. */
    public static SignedLink preferences(CustomerId customer, String topic, Instant at) {
        return new SignedLink(
                Purpose.PREFERENCES, customer, null, topic, at, at.plus(PREFERENCES_LAST));
    }

    /**
     * Returns the link by which a customer answers a survey.
     *
     * @param occurrence the survey and its wave, as {@code <survey>/<wave>}
     */
    public static SignedLink survey(CustomerId customer, String occurrence, Instant at) {
        return new SignedLink(
                Purpose.SURVEY, customer, null, occurrence, at, at.plus(SURVEYS_LAST));
    }

    /** Returns the link by which a customer signs up for an event, and gives their seat back. */
    public static SignedLink event(CustomerId customer, String eventId, Instant at) {
        return new SignedLink(Purpose.EVENT, customer, null, eventId, at, at.plus(EVENTS_LAST));
    }

    /** Returns what lets a customer's browser show and redeem points for some minutes. */
    public static SignedLink member(CustomerId customer, Instant at) {
        return new SignedLink(Purpose.MEMBER, customer, null, "", at, at.plus(MEMBERS_LAST));
    }

    /** Returns this link as it stands in a mail to an address. */
    public SignedLink sentTo(@Nullable EmailKey next) {
        return new SignedLink(purpose, customer, next, subject, issuedAt, expiresAt);
    }

    /** Returns this link as one of the customer into whom its own was merged since. */
    public SignedLink ofWhoStays(CustomerId stays) {
        return new SignedLink(purpose, stays, address, subject, issuedAt, expiresAt);
    }

    /** Finds the address that the mail went to, where it is not the one that the customer has. */
    public Optional<EmailKey> findOtherThan(Optional<String> email) {
        return Optional.ofNullable(address).filter(_ -> email.filter(this::wentTo).isEmpty());
    }

    /** Whether the mail is known to have gone to this address. */
    public boolean wentTo(String email) {
        return address != null && address.equals(EmailKey.of(customer.shopId(), email));
    }
}
