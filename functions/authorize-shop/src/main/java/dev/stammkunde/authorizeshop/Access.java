package dev.stammkunde.authorizeshop;

import java.util.Set;

/** What the bearer of a request may do. */
sealed interface Access {

    /** The bearer's key opens these shops. */
    record Granted(Set<String> shops) implements Access {
        public Granted {
            shops = Set.copyOf(shops);
        }
    }

    /** The bearer's key opens nothing. */
    record Denied(Reason reason) implements Access {}

    /**
     * Why a request is denied: for the log only, since a caller who guesses should not learn it.
     */
    enum Reason {
        /** No Authorization header. */
        NO_KEY,
        /** A header that is not {@code Bearer} and one key. */
        MALFORMED,
        UNKNOWN,
        EXPIRED,
        REVOKED
    }
}
