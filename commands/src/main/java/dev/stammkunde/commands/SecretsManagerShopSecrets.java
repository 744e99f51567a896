package dev.stammkunde.commands;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

import java.util.Optional;

/** Shops' documents in AWS Secrets Manager. */
final class SecretsManagerShopSecrets implements ShopSecrets {

    private final SecretsManagerClient client;
    private final String description;

    SecretsManagerShopSecrets(SecretsManagerClient client) {
        this(client, "How a shop signs its webhooks to Stammkunde.");
    }

    /**
     * Keeps documents of another kind.
     *
     * @param description what people read beside a new one
     */
    SecretsManagerShopSecrets(SecretsManagerClient client, String description) {
        this.client = client;
        this.description = description;
    }

    @Override
    public boolean create(String name, String document) {
        try {
            client.createSecret(
                    create -> create.name(name).description(description).secretString(document));
            return true;
        } catch (ResourceExistsException _) {
            return false;
        }
    }

    @Override
    public Optional<String> find(String name) {
        try {
            return Optional.of(client.getSecretValue(get -> get.secretId(name)).secretString());
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        }
    }

    @Override
    public void replace(String name, String document) {
        client.putSecretValue(put -> put.secretId(name).secretString(document));
    }
}
