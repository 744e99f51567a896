package dev.stammkunde.localrunner.shops;

import dev.stammkunde.localrunner.aws.SecretsService;
import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.platform.Sha256;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The four shops that are there from the start, one per platform, and the key for their members'
 * points.
 */
public final class LocalShops {

    public static final String WEBHOOK_SECRET = "local-webhook-secret";
    public static final String API_KEY = "local-api-key";

    private static final String PREFIX_SETTING = "WEBHOOK_SECRET_PREFIX";
    private static final String ACCESS_SETTING = "SHOP_ACCESS_PREFIX";
    private static final String KEYS_TABLE = "ApiKeysTable";

    private LocalShops() {}

    /** A shop, and the path segment of its platform. */
    public record Shop(String id, String platform) {

        /** Returns the secret that signs its webhooks, in the form that the platform gives it. */
        public String webhookSecret() {
            return platform.equals("standard")
                    ? "whsec_"
                            + Base64.getEncoder()
                                    .encodeToString(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8))
                    : WEBHOOK_SECRET;
        }
    }

    public static List<Shop> all() {
        return List.of(
                new Shop("demo-shopify", "shopify"),
                new Shop("demo-woocommerce", "woocommerce"),
                new Shop("demo-shopware", "shopware"),
                new Shop("demo-shop", "standard"));
    }

    /** Sets them up where the template has a place for them; doing so again changes nothing. */
    public static void setUp(
            Stack stack, SecretsService secrets, DynamoDbClient dynamoDb, PlayedShops played) {
        stack.secrets().forEach(secret -> secrets.put(secret.name(), secret.value()));
        prefixes(stack, PREFIX_SETTING)
                .forEach(
                        prefix ->
                                all().forEach(
                                                shop ->
                                                        secrets.put(
                                                                prefix + shop.id(), secret(shop))));
        prefixes(stack, ACCESS_SETTING)
                .forEach(
                        prefix ->
                                played.credentials()
                                        .forEach((shop, text) -> secrets.put(prefix + shop, text)));
        stack.tables().stream()
                .filter(table -> table.id().equals(KEYS_TABLE))
                .forEach(
                        table ->
                                dynamoDb.putItem(
                                        request -> request.tableName(table.name()).item(apiKey())));
    }

    /** Returns what the functions know as the beginning of secrets' names. */
    private static Stream<String> prefixes(Stack stack, String setting) {
        return stack.functions().stream()
                .map(function -> function.environment().getOrDefault(setting, ""))
                .filter(prefix -> !prefix.isEmpty())
                .distinct();
    }

    private static String secret(Shop shop) {
        var json =
                Json.object()
                        .put("platform", shop.platform())
                        .put("currency", "EUR")
                        // Of two names of a customer, the one that Shopware's orders have too.
                        .put("customerKey", "number");
        json.putArray("secrets").add(shop.webhookSecret());
        return Json.write(json);
    }

    private static Map<String, AttributeValue> apiKey() {
        return Map.of(
                "pk", AttributeValue.fromS("KEY#" + Sha256.of(API_KEY)),
                "shops", AttributeValue.fromSs(all().stream().map(Shop::id).toList()),
                "label", AttributeValue.fromS("local"));
    }
}
