package dev.stammkunde.webhooks.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Names and keys in the table of webhooks (see {@code docs/data-model.md}). */
public final class WebhookKeys {

    /** Index of deliveries that wait for long, by when they are due; sparse, keys alone. */
    public static final String BY_SWEEP = "bySweep";

    public static final String SWEEP_SHARD = "sweepShard";
    public static final String SWEEP_AT = "sweepAt";

    /** When a delivery is forgotten, in seconds since 1970. */
    public static final String EXPIRES_AT = "expiresAt";

    static final String VERSION = "version";
    static final String STATE = "state";

    private static final String STANDING = "standing";
    private static final int SHARDS = 4;

    private WebhookKeys() {}

    static Map<String, AttributeValue> standing(DocumentId endpoint) {
        return key(partition(STANDING, endpoint), STANDING);
    }

    static Map<String, AttributeValue> delivery(DocumentId endpoint, String eventId) {
        return key(deliveries(endpoint), eventId);
    }

    static String deliveries(DocumentId endpoint) {
        return partition("deliveries", endpoint);
    }

    /** Returns the endpoint whose delivery a key is of. */
    static DocumentId endpointOf(Map<String, AttributeValue> key) {
        String[] parts = requireNonNull(key.get(KeyText.PK)).s().split("#", -1);
        return new DocumentId(KeyText.unescape(parts[1]), parts[2]);
    }

    static String sweepShard(String eventId) {
        return sweepShard(KeyText.shardOf(eventId, SHARDS));
    }

    static List<String> sweepShards() {
        return IntStream.range(0, SHARDS).mapToObj(WebhookKeys::sweepShard).toList();
    }

    private static String sweepShard(int shard) {
        return "sweep#" + shard;
    }

    private static String partition(String kind, DocumentId endpoint) {
        return kind + '#' + KeyText.escape(endpoint.shopId()) + '#' + endpoint.id();
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort).toItem();
    }
}
