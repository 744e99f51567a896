package dev.stammkunde.shop.store;

import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKeyHash;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How a key lies in its table, which never holds the key itself. Times are ISO 8601 in UTC. */
final class ApiKeyItem {

    static final String PK = KeyText.PK;
    private static final String SHOPS = "shops";
    private static final String LABEL = "label";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String REVOKED_AT = "revokedAt";

    private ApiKeyItem() {}

    static Map<String, AttributeValue> key(ApiKeyHash hash) {
        return Map.of(PK, AttributeValue.fromS("KEY#" + hash.hex()));
    }

    static Map<String, AttributeValue> write(ApiKeyHash hash, ApiKey key) {
        Map<String, AttributeValue> item = new HashMap<>(key(hash));
        item.put(SHOPS, AttributeValue.fromSs(key.shops().stream().sorted().toList()));
        item.put(LABEL, AttributeValue.fromS(key.label()));
        putInstant(item, EXPIRES_AT, key.expiresAt());
        putInstant(item, REVOKED_AT, key.revokedAt());
        return item;
    }

    /**
     * Reads an item, which an operator may have written by hand: what cannot be understood opens
     * nothing.
     */
    static ApiKey read(Map<String, AttributeValue> item) {
        AttributeValue shops = item.get(SHOPS);
        if (shops == null || !shops.hasSs()) {
            throw new IllegalStateException("attribute shops of an API key is no string set");
        }
        AttributeValue label = item.get(LABEL);
        String name = label == null ? null : label.s();
        try {
            return new ApiKey(
                    Set.copyOf(shops.ss()),
                    name == null ? "" : name,
                    instant(item, EXPIRES_AT),
                    instant(item, REVOKED_AT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("attribute shops of an API key is wrong", e);
        }
    }

    private static void putInstant(
            Map<String, AttributeValue> item, String name, @Nullable Instant value) {
        if (value != null) {
            item.put(name, AttributeValue.fromS(value.toString()));
        }
    }

    private static @Nullable Instant instant(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            return null;
        }
        String text = value.s();
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "attribute " + name + " of an API key is no ISO 8601 instant", e);
        }
    }
}
