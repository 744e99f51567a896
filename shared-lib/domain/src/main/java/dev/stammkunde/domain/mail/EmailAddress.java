package dev.stammkunde.domain.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which addresses mail can be sent to.
 *
 * <p>The mail service has no SMTPUTF8: what is before the {@code @} must be ASCII, and a domain
 * with other letters is written in Punycode. Lengths are those of RFC 5321.
 */
public final class EmailAddress {

    private static final int LOCAL_LENGTH = 64;
    private static final int LENGTH = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+" + LABEL);

    private EmailAddress() {}

    /** Finds the form in which mail can be sent to an address; empty where none can. */
    public static Optional<String> findDeliverable(String address) {
        String text = address.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LOCAL_LENGTH || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return findAscii(text.substring(at + 1))
                .filter(domain -> DOMAIN.matcher(domain).matches())
                .map(domain -> text.substring(0, at) + '@' + domain)
                .filter(whole -> whole.length() <= LENGTH);
    }

    private static Optional<String> findAscii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
