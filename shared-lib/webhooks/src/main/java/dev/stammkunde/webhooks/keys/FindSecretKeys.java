package dev.stammkunde.webhooks.keys;

import java.time.Instant;

/** Finds the keys that endpoints' secrets are made with. */
public interface FindSecretKeys {

    /** Returns them as they are now or were some minutes ago. */
    SecretKeys keys(Instant now);
}
