package dev.stammkunde.mail;

import dev.stammkunde.customers.DomainName;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An e-mail address that the mail service takes: the local part in ASCII, since SMTPUTF8 is not
 * supported, and the domain as DNS knows it.
 *
 * @param localPart as it was written; case may matter to its server
 * @param domain in lower case and ASCII, such as {@code xn--mnchen-3ya.de}
 */
public record MailAddress(String localPart, String domain) {

    private static final int LONGEST_LOCAL_PART = 64;

    /** RFC 5321: a path has at most 256 octets, of which two are angle brackets. */
    private static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

    /** Two names of one domain, as Google says itself. */
    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

    /** What became of a text that should be an address. */
    public sealed interface Checked {

        /** It is one. */
        record Valid(MailAddress address) implements Checked {}

        /** It is none that mail can be sent to. */
        record Invalid(Problem problem) implements Checked {}
    }

    /** Why no mail can be sent to an address. */
    public enum Problem {
        EMPTY,
        /** There is not exactly one {@code @} with something on both sides. */
        NOT_AN_ADDRESS,
        /** The local part has more than 64 characters, or the whole more than 254. */
        TOO_LONG,
        /** Such as {@code müller@example.org}: only the domain may have other letters. */
        NON_ASCII_LOCAL_PART,
        /** Blanks, control characters, quotes, two dots in a row and the like. */
        INVALID_LOCAL_PART,
        INVALID_DOMAIN
    }

    /** Checks an address; white space around it does not matter. */
    public static Checked check(String text) {
        String address = text.strip();
        if (address.isEmpty()) {
            return new Checked.Invalid(Problem.EMPTY);
        }
        int at = address.indexOf('@');
        if (at <= 0 || at != address.lastIndexOf('@') || at == address.length() - 1) {
            return new Checked.Invalid(Problem.NOT_AN_ADDRESS);
        }
        String localPart = address.substring(0, at);
        if (!localPart.chars().allMatch(c -> c < 0x80)) {
            return new Checked.Invalid(Problem.NON_ASCII_LOCAL_PART);
        }
        if (localPart.length() > LONGEST_LOCAL_PART || address.length() > LONGEST) {
            return new Checked.Invalid(Problem.TOO_LONG);
        }
        if (!LOCAL_PART.matcher(localPart).matches()) {
            return new Checked.Invalid(Problem.INVALID_LOCAL_PART);
        }
        return DomainName.findAscii(address.substring(at + 1))
                .map(domain -> withDomain(localPart, domain))
                .orElseGet(() -> new Checked.Invalid(Problem.INVALID_DOMAIN));
    }

    /** Finds the address that a text is; nothing where no mail can be sent to it. */
    public static Optional<MailAddress> find(String text) {
        return switch (check(text)) {
            case Checked.Valid valid -> Optional.of(valid.address());
            case Checked.Invalid _ -> Optional.empty();
        };
    }

    private static Checked withDomain(String localPart, String domain) {
        return localPart.length() + 1 + domain.length() > LONGEST
                ? new Checked.Invalid(Problem.TOO_LONG)
                : new Checked.Valid(new MailAddress(localPart, domain.toLowerCase(Locale.ROOT)));
    }

    /**
     * Returns the mailbox in which mails to this address arrive, in one spelling of many.
     *
     * <p>No provider is known to tell letters by case. Beyond that only what a provider documents:
     * Gmail looks at no dots and at nothing from a plus sign on. Other providers' {@code
     * anna+news@} may be somebody else's.
     */
    public String mailbox() {
        String whole = toString().toLowerCase(Locale.ROOT);
        if (!GMAIL.contains(domain)) {
            return whole;
        }
        int tag = localPart.indexOf('+');
        String name = (tag < 0 ? localPart : localPart.substring(0, tag)).replace(".", "");
        return name.isEmpty() ? whole : name.toLowerCase(Locale.ROOT) + "@gmail.com";
    }

    /** Returns the address as it goes over the wire. */
    @Override
    public String toString() {
        return localPart + '@' + domain;
    }
}
