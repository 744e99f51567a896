package dev.stammkunde.localrunner.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * That somebody has signed in, of which tokens are made.
 *
 * @param at when the person was asked who they are, which may be long before a token
 * @param scopes that the client asked for
 * @param nonce of the client, which the ID token repeats; null without one
 * @param origin names what all tokens of this have in common
 */
public record Authentication(
        Person person, Instant at, Set<String> scopes, @Nullable String nonce, String origin) {

    public Authentication {
        scopes = Set.copyOf(scopes);
    }

    /** Returns the same of a person as the pool has them now. */
    Authentication of(Person other) {
        return new Authentication(other, at, scopes, nonce, origin);
    }
}
