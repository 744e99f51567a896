package dev.stammkunde.authorizeshop;

import dev.stammkunde.authorizeshop.Access.Denied;
import dev.stammkunde.authorizeshop.Access.Granted;
import dev.stammkunde.authorizeshop.Access.Reason;
import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.shop.access.FindApiKey;

import java.time.Instant;
import java.util.Optional;

/**
 * Decides what the bearer of a key may read.
 *
 * <p>The answer depends on the key and the time alone, never on the path: API Gateway keeps it for
 * each Authorization header and gives it to all routes and all shops. So it names the shops that
 * the key opens, and whoever serves a route compares them with the shop in its path.
 */
final class AuthorizeShop {

    private final FindApiKey keys;

    AuthorizeShop(FindApiKey keys) {
        this.keys = keys;
    }

    /**
     * Decides.
     *
     * @param authorization the request's Authorization header
     * @param now when the request came
     */
    Access authorize(Optional<String> authorization, Instant now) {
        if (authorization.isEmpty()) {
            return new Denied(Reason.NO_KEY);
        }
        return BearerKey.parse(authorization.get())
                .map(bearer -> check(ApiKeyHash.of(bearer.key()), now))
                .orElseGet(() -> new Denied(Reason.MALFORMED));
    }

    private Access check(ApiKeyHash hash, Instant now) {
        return keys.find(hash)
                .map(key -> check(key, now))
                .orElseGet(() -> new Denied(Reason.UNKNOWN));
    }

    private static Access check(ApiKey key, Instant now) {
        return switch (key.validity(now)) {
            case VALID -> new Granted(key.shops());
            case EXPIRED -> new Denied(Reason.EXPIRED);
            case REVOKED -> new Denied(Reason.REVOKED);
        };
    }
}
