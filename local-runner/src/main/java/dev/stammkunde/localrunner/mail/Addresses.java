package dev.stammkunde.localrunner.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads e-mail addresses as far as SES looks at them. */
final class Addresses {

    private static final int LONGEST = 320;
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]*)>\\s*$");

    private Addresses() {}

    /** Returns the address without the name before it. */
    static String bare(String address) {
        var match = IN_BRACKETS.matcher(address);
        return (match.find() ? match.group(1) : address).strip();
    }

    static String localPart(String address) {
        var bare = bare(address);
        var at = bare.lastIndexOf('@');
        return (at < 0 ? bare : bare.substring(0, at)).toLowerCase(Locale.ROOT);
    }

    static String domain(String address) {
        var bare = bare(address);
        return bare.substring(bare.lastIndexOf('@') + 1);
    }

    /** Returns what SES has against the address; it takes 7-bit ASCII alone. */
    static Optional<String> findFault(String address) {
        var bare = bare(address);
        var at = bare.lastIndexOf('@');
        if (at < 1 || at == bare.length() - 1 || bare.length() > LONGEST) {
            return Optional.of("Missing final '@domain'");
        }
        if (!isAscii(bare.substring(0, at))) {
            return Optional.of("Local address contains non-ASCII characters");
        }
        if (!isAscii(bare.substring(at + 1))) {
            return Optional.of("Domain contains illegal character");
        }
        return bare.chars().anyMatch(c -> c <= ' ' || c == 127)
                ? Optional.of("Local address contains control or whitespace")
                : Optional.empty();
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
