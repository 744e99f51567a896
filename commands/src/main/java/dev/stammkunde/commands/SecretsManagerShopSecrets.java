package dev.stammkunde.commands;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

import java.util.Optional;

/** Shops' webhook secrets in AWS Secrets Manager. */
final class SecretsManagerShopSecrets implements ShopSecrets {

    private final SecretsManagerClient client;

    SecretsManagerShopSecrets(SecretsManagerClient client) {
        this.client = client;
    }

    @Override
    public boolean create(String name, String document) {
        try {
            client.createSecret(
                    create ->
                            create.name(name)
                                    .description("How a shop signs its webhooks to Stammkunde.")
                                    .secretString(document));
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
