package dev.stammkunde.platform.people;

import org.jspecify.annotations.Nullable;

/**
 * The user pool did not answer, or has too much to do: the same call may succeed later. Its message
 * names the call and nobody.
 */
public final class UserPoolUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UserPoolUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
