package dev.stammkunde.reports.connections;

import dev.stammkunde.platform.Ids;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

import java.util.Optional;

/** How shops sign their webhooks, in Secrets Manager: one secret for each shop. */
public final class SecretsManagerWebhookSecretTexts implements WebhookSecretTexts {

    private final SecretsManagerClient client;
    private final String prefix;

    /**
     * Names the secrets.
     *
     * @param prefix what stands before the shop's id in a secret's name
     */
    public SecretsManagerWebhookSecretTexts(SecretsManagerClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    @Override
    public Optional<WebhookSecretText> find(String shopId) {
        // A path cannot name another secret.
        if (!Ids.isShop(shopId)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                            client.getSecretValue(get -> get.secretId(prefix + shopId))
                                    .secretString())
                    .map(WebhookSecretText::new);
        } catch (ResourceNotFoundException | InvalidRequestException _) {
            // It is not there, or marked for deletion: the shop has left.
            return Optional.empty();
        }
    }

    @Override
    public void replace(String shopId, WebhookSecretText text) {
        client.putSecretValue(put -> put.secretId(prefix + shopId).secretString(text.text()));
    }
}
