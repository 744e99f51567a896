package dev.stammkunde.authorizeshop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its bearer sends it: {@code Authorization: Bearer <key>} after RFC 6750.
 *
 * @param key a secret, which {@link #toString} keeps
 */
record BearerKey(String key) {

    /** The scheme is case-insensitive; the key is a b64token of up to 200 characters. */
    private static final Pattern HEADER =
            Pattern.compile("(?i:bearer) +([A-Za-z0-9\\-._~+/]{1,200}={0,2})");

    /** Reads a header's value; empty if it is of another form. */
    static Optional<BearerKey> parse(String header) {
        Matcher matcher = HEADER.matcher(header);
        return matcher.matches() ? Optional.of(new BearerKey(matcher.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "BearerKey[withheld]";
    }
}
