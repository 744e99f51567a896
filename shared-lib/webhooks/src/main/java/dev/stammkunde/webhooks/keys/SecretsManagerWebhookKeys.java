package dev.stammkunde.webhooks.keys;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the keys from Secrets Manager, {@code {"current": "…", "previous": "…"}}, of which {@code
 * previous} may be missing or blank, and keeps them for some minutes. While they cannot be read
 * anew the ones at hand go on being used.
 */
public final class SecretsManagerWebhookKeys implements FindSecretKeys {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Kept(SecretKeys keys, Instant at) {

        boolean isFresh(Instant now) {
            // The local runner's clock can be put back, too.
            return Duration.between(at, now).abs().compareTo(KEPT) <= 0;
        }
    }

    private final SecretsManagerClient client;
    private final String secretId;
    private volatile @Nullable Kept kept;

    /**
     * Names the secret; reads nothing yet.
     *
     * @param secretId its name or ARN
     */
    public SecretsManagerWebhookKeys(SecretsManagerClient client, String secretId) {
        this.client = client;
        this.secretId = secretId;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the secret is not what it should be
     */
    @Override
    public SecretKeys keys(Instant now) {
        Kept before = kept;
        if (before != null && before.isFresh(now)) {
            return before.keys();
        }
        SecretKeys keys = read(before);
        kept = new Kept(keys, now);
        return keys;
    }

    private SecretKeys read(@Nullable Kept before) {
        try {
            return read();
        } catch (RuntimeException e) {
            if (before == null) {
                throw e;
            }
            return before.keys();
        }
    }

    private SecretKeys read() {
        String document = client.getSecretValue(r -> r.secretId(secretId)).secretString();
        if (document == null) {
            throw new IllegalStateException("the secret for webhooks has no text");
        }
        JsonField json = Json.parse(document);
        List<String> texts =
                Stream.concat(
                                Stream.of(json.text("current")),
                                json.findFilledText("previous").stream())
                        .toList();
        try {
            return SecretKeys.of(texts);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the secret for webhooks is too short", e);
        }
    }
}
