package dev.stammkunde.rewards.http;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.links.FindLinkKeys;
import dev.stammkunde.mail.links.LinkReading;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLink.Purpose;
import dev.stammkunde.mail.links.SignedLinks;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens by which a customer's browser shows and redeems points for some minutes. They are signed
 * like links of mails, with the same keys, and are for nothing else; no such link opens this.
 */
public final class MemberTokens {

    /** The longest of ours has 920 letters; of more no signature is looked at. */
    private static final Pattern BEARER =
            Pattern.compile("(?i:bearer) +([A-Za-z0-9_-]{1,1000}\\.[A-Za-z0-9_-]{1,100})");

    private final SignedLinks links;

    public MemberTokens(FindLinkKeys keys) {
        this.links = new SignedLinks(keys, "");
    }

    /** A token and the first moment at which it is worth nothing. */
    public record Issued(String token, Instant expiresAt) {

        /** Tells no token. */
        @Override
        public String toString() {
            return "Issued[" + expiresAt + "]";
        }
    }

    /** Issues a token for a customer. */
    public Issued issue(CustomerId customer, Instant now) {
        SignedLink link = SignedLink.member(customer, now);
        return new Issued(links.token(link, now), Objects.requireNonNull(link.expiresAt()));
    }

    /** Reads an Authorization header. */
    LinkReading read(Optional<String> authorization, Instant now) {
        return authorization
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(header -> links.read(Purpose.MEMBER, header.group(1), now))
                .orElseGet(LinkReading.Forged::new);
    }
}
