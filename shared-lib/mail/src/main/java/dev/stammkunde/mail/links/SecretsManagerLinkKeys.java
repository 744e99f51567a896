package dev.stammkunde.mail.links;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Reads the keys from Secrets Manager: {@code {"current": "…", "previous": "…"}}, of which {@code
 * previous} may be missing or blank.
 */
public final class SecretsManagerLinkKeys implements FindLinkKeys {

    private final SecretsManagerClient client;
    private final String secretId;

    /**
     * Names the secret; reads nothing yet.
     *
     * @param secretId its name or ARN
     */
    public SecretsManagerLinkKeys(SecretsManagerClient client, String secretId) {
        this.client = client;
        this.secretId = secretId;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the secret is not what it should be
     */
    @Override
    public LinkKeys keys() {
        String document = client.getSecretValue(r -> r.secretId(secretId)).secretString();
        if (document == null) {
            throw new IllegalStateException("the secret for links has no text");
        }
        JsonField json = Json.parse(document);
        try {
            return LinkKeys.of(json.text("current"), json.findText("previous").orElse(null));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the secret for links is too short", e);
        }
    }
}
