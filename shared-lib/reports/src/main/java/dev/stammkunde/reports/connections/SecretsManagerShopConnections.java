package dev.stammkunde.reports.connections;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.Platform;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads shops' connections from Secrets Manager, one secret per shop:
 *
 * <pre>{@code {"platform": "shopify", "secrets": ["current", "previous"], "currency": "EUR",
 *  "zone": "Europe/Berlin", "customerKey": "number"}}</pre>
 *
 * <p>Only the platform and one secret must be there.
 */
public final class SecretsManagerShopConnections implements FindShopConnection {

    private static final int MOST_SECRETS = 4;

    private final SecretsManagerClient client;
    private final String prefix;

    /**
     * Makes connections of secrets.
     *
     * @param prefix what stands before the shop's id in a secret's name
     */
    public SecretsManagerShopConnections(SecretsManagerClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    @Override
    public Optional<ShopConnection> find(String shopId) {
        // A path cannot name another secret.
        if (!Ids.isShop(shopId)) {
            return Optional.empty();
        }
        String document;
        try {
            document = client.getSecretValue(r -> r.secretId(prefix + shopId)).secretString();
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        } catch (InvalidRequestException _) {
            // It is marked for deletion: the shop has left.
            return Optional.empty();
        } catch (SdkException e) {
            throw new UnavailableException("the shop's secret cannot be read", e);
        }
        if (document == null) {
            throw new InvalidShopConnectionException(shopId, "it has no text");
        }
        try {
            return Optional.of(read(Json.parse(document)));
        } catch (InvalidFieldException | NotJsonException e) {
            throw new InvalidShopConnectionException(shopId, String.valueOf(e.getMessage()));
        }
    }

    private static ShopConnection read(JsonField json) {
        Platform platform =
                json.at("platform")
                        .parsed(
                                "one of shopify, woocommerce, shopware, standard",
                                name ->
                                        Platform.find(name)
                                                .orElseThrow(IllegalArgumentException::new));
        return new ShopConnection(
                platform,
                secrets(json, platform),
                json.find("currency").map(Amounts::currency).orElse(null),
                json.find("zone").map(zone -> zone.parsed("a time zone", ZoneId::of)).orElse(null),
                json.find("customerKey")
                        .map(SecretsManagerShopConnections::customerKey)
                        .orElse(CustomerKey.ANY));
    }

    private static List<String> secrets(JsonField json, Platform platform) {
        List<JsonField> secrets = json.elements("secrets");
        if (secrets.isEmpty() || secrets.size() > MOST_SECRETS) {
            throw json.at("secrets").invalid("must hold one secret to " + MOST_SECRETS);
        }
        for (JsonField secret : secrets) {
            if (!PlatformAdapter.of(platform).signature().accepts(secret.text())) {
                throw secret.invalid("must be a secret as the platform makes them");
            }
        }
        return secrets.stream().map(JsonField::text).toList();
    }

    private static CustomerKey customerKey(JsonField field) {
        return field.parsed(
                "one of any, number", text -> CustomerKey.valueOf(text.toUpperCase(Locale.ROOT)));
    }
}
