package dev.stammkunde.reports.store;

import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.FindQuarantined;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.Platform;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps deliveries in a table, compressed and cut into items that are small enough.
 *
 * <p>{@code pk = shop#<shopId>}, {@code sk = <id>#<part>}. The first part also has what is known of
 * the delivery, and is written last: while it is missing, there is no delivery. All parts expire.
 */
public final class DynamoDbQuarantine implements Quarantine, FindQuarantined {

    /** Below the 400 KB of an item by far, and above most bodies. */
    public static final int PART_BYTES = 350_000;

    private static final String EXPIRES_AT = "expiresAt";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbQuarantine(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public String keep(Delivery delivery, Problem problem) {
        String id = QuarantinedBody.id(delivery);
        List<byte[]> parts = QuarantinedBody.parts(delivery.body(), PART_BYTES);
        try {
            for (int part = parts.size() - 1; part > 0; part--) {
                put(item(delivery, id, part, parts.get(part)));
            }
            Map<String, AttributeValue> first = item(delivery, id, 0, parts.getFirst());
            first.put("parts", AttributeValue.fromN(Integer.toString(parts.size())));
            first.put("platform", AttributeValue.fromS(delivery.platform().name()));
            first.put("receivedAt", AttributeValue.fromS(delivery.receivedAt().toString()));
            first.put("field", AttributeValue.fromS(problem.field()));
            first.put("problem", AttributeValue.fromS(problem.detail()));
            first.put("headers", AttributeValue.fromM(QuarantinedBody.headers(delivery)));
            put(first);
        } catch (SdkException e) {
            throw new UnavailableException("the quarantine cannot be written", e);
        }
        return id;
    }

    @Override
    public Optional<Delivery> find(String shopId, String id) {
        List<Map<String, AttributeValue>> items = items(shopId, id);
        if (items.isEmpty() || !items.getFirst().containsKey("parts")) {
            return Optional.empty();
        }
        Map<String, AttributeValue> first = items.getFirst();
        if (items.size() != Integer.parseInt(value(first, "parts").n())) {
            return Optional.empty();
        }
        List<byte[]> parts = new ArrayList<>();
        items.forEach(item -> parts.add(value(item, "body").b().asByteArray()));
        Map<String, String> headers = new TreeMap<>();
        value(first, "headers").m().forEach((name, value) -> headers.put(name, value.s()));
        return Optional.of(
                new Delivery(
                        Platform.valueOf(value(first, "platform").s()),
                        shopId,
                        headers,
                        QuarantinedBody.body(parts),
                        Instant.parse(value(first, "receivedAt").s())));
    }

    /** Reads one part of one delivery. */
    @Override
    public Optional<Instant> findOne(String shopId) {
        return client
                .query(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression("pk = :shop")
                                        .expressionAttributeValues(
                                                Map.of(":shop", partition(shopId)))
                                        .limit(1))
                .items()
                .stream()
                .findFirst()
                .map(item -> item.get("receivedAt"))
                .map(at -> Instant.parse(at.s()));
    }

    @Override
    public void forget(String shopId, String id) {
        for (Map<String, AttributeValue> item : items(shopId, id)) {
            Map<String, AttributeValue> key =
                    Map.of(
                            KeyText.PK,
                            value(item, KeyText.PK),
                            KeyText.SK,
                            value(item, KeyText.SK));
            try {
                client.deleteItem(r -> r.tableName(table).key(key));
            } catch (SdkException e) {
                throw new UnavailableException("the quarantine cannot be written", e);
            }
        }
    }

    private List<Map<String, AttributeValue>> items(String shopId, String id) {
        Map<String, AttributeValue> values =
                Map.of(":pk", partition(shopId), ":sk", AttributeValue.fromS(id + "#"));
        try {
            return client
                    .queryPaginator(
                            r ->
                                    r.tableName(table)
                                            .keyConditionExpression(
                                                    "pk = :pk AND begins_with(sk, :sk)")
                                            .expressionAttributeValues(values)
                                            .consistentRead(true))
                    .items()
                    .stream()
                    .sorted(Comparator.comparing(item -> value(item, KeyText.SK).s()))
                    .toList();
        } catch (SdkException e) {
            throw new UnavailableException("the quarantine cannot be read", e);
        }
    }

    private void put(Map<String, AttributeValue> item) {
        // Unconditional: the same delivery again writes the same parts, and starts their time anew.
        client.putItem(r -> r.tableName(table).item(item));
    }

    private static Map<String, AttributeValue> item(
            Delivery delivery, String id, int part, byte[] body) {
        Instant expiresAt = delivery.receivedAt().plus(RETENTION);
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(KeyText.PK, partition(delivery.shopId()));
        item.put(KeyText.SK, AttributeValue.fromS("%s#%03d".formatted(id, part)));
        item.put("body", AttributeValue.fromB(SdkBytes.fromByteArray(body)));
        item.put(EXPIRES_AT, AttributeValue.fromN(Long.toString(expiresAt.getEpochSecond())));
        return item;
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("a kept delivery has no " + name);
        }
        return value;
    }

    private static AttributeValue partition(String shopId) {
        return AttributeValue.fromS("shop#" + shopId);
    }
}
