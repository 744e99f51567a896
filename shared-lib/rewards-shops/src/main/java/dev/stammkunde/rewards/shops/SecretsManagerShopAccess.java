package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.NotJsonException;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

import java.util.Optional;

/**
 * Reads shops' access from Secrets Manager, one secret per shop, apart from those of their
 * webhooks: who receives webhooks has no use for the right to make codes.
 */
final class SecretsManagerShopAccess implements FindShopAccess {

    private final SecretsManagerClient client;
    private final String prefix;

    /**
     * Names the secrets; reads nothing yet.
     *
     * @param prefix what stands before the shop's id in a secret's name
     */
    SecretsManagerShopAccess(SecretsManagerClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    @Override
    public Optional<ShopAccess> find(String shopId) {
        // A path cannot name another secret.
        if (!Ids.isShop(shopId)) {
            return Optional.empty();
        }
        try {
            String document =
                    client.getSecretValue(r -> r.secretId(prefix + shopId)).secretString();
            if (document == null) {
                throw new AccessUnreadableException("the shop's secret has no text");
            }
            return Optional.of(ShopAccessJson.read(Json.parse(document)));
        } catch (ResourceNotFoundException | InvalidRequestException _) {
            // The second says that it is marked for deletion: the shop has left.
            return Optional.empty();
        } catch (SdkException _) {
            throw new AccessUnreadableException("the shop's secret cannot be read now");
        } catch (InvalidFieldException | NotJsonException e) {
            throw new AccessUnreadableException("the shop's secret: " + e.getMessage());
        }
    }
}
