package dev.stammkunde.mail.consent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * When and from where somebody did something. A date without its time of day proves nothing.
 *
 * @param ip absent where it was not known, as in consents that were imported
 * @param userAgent what the browser calls itself; cut to {@value #USER_AGENT_LENGTH} characters
 */
public record Contact(Instant at, @Nullable String ip, @Nullable String userAgent) {

    static final int USER_AGENT_LENGTH = 300;

    public Contact {
        if (userAgent != null && userAgent.length() > USER_AGENT_LENGTH) {
            userAgent = userAgent.substring(0, end(userAgent));
        }
    }

    /** Half of a character is none, and no store keeps it. */
    private static int end(String userAgent) {
        return Character.isHighSurrogate(userAgent.charAt(USER_AGENT_LENGTH - 1))
                ? USER_AGENT_LENGTH - 1
                : USER_AGENT_LENGTH;
    }

    /** Returns what is left after an erasure: courts ask for time and IP, not for the browser. */
    public Contact erased() {
        return new Contact(at, ip, null);
    }
}
