package dev.stammkunde.shop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKey.Validity;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class DynamoDbApiKeysTest {

    @RegisterExtension
    static final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perClass();

    private static final Instant NOW = Instant.parse("2026-03-05T10:15:30Z");
    private static final ApiKeyHash HASH = ApiKeyHash.of("local-api-key");

    private DynamoDbApiKeys keys;
    private String table;

    @BeforeEach
    void openTable() {
        table = dynamoDb.table("ApiKeysTable");
        keys = new DynamoDbApiKeys(dynamoDb.client(), table);
    }

    @Test
    void find_savedKey_returnsIt() {
        ApiKey key = new ApiKey(Set.of("kaffeerad", "teehaus"), "Kasse", NOW.plusSeconds(60), NOW);
        keys.save(ApiKeyHash.of("some-key"), key);

        assertThat(keys.find(ApiKeyHash.of("some-key"))).contains(key);
    }

    @Test
    void find_unknownKey_isEmpty() {
        assertThat(keys.find(ApiKeyHash.of("never-made"))).isEmpty();
    }

    @Test
    void find_itemAsDocumented_isRead() {
        put(
                Map.of(
                        "pk",
                        text("KEY#" + HASH.hex()),
                        "shops",
                        AttributeValue.fromSs(List.of("demo-shopify")),
                        "label",
                        text("local")));

        assertThat(keys.find(HASH))
                .contains(new ApiKey(Set.of("demo-shopify"), "local", null, null));
        assertThat(HASH.hex())
                .isEqualTo("024f6c9525465fbec0047e2686f02a413c52241fde8af273148c419fa18fb312");
    }

    @Test
    void find_itemWithoutSetOfShops_isFault() {
        putShops(text("demo-shopify"));

        assertThatIllegalStateException()
                .isThrownBy(() -> keys.find(ApiKeyHash.of("by hand")))
                .withMessageContaining("shops");
    }

    @Test
    void find_shopWithComma_isFault() {
        putShops(AttributeValue.fromSs(List.of("kaffeerad,teehaus")));

        assertThatIllegalStateException()
                .isThrownBy(() -> keys.find(ApiKeyHash.of("by hand")))
                .withMessageContaining("shops");
    }

    @Test
    void validity_atItsEnd_hasEnded() {
        ApiKey key = new ApiKey(Set.of("kaffeerad"), "", NOW, null);

        assertThat(key.validity(NOW.minusMillis(1))).isEqualTo(Validity.VALID);
        assertThat(key.validity(NOW)).isEqualTo(Validity.EXPIRED);
    }

    @Test
    void validity_ofRevokedKey_countsFromRevocation() {
        ApiKey key = new ApiKey(Set.of("kaffeerad"), "", null, NOW);

        assertThat(key.validity(NOW.minusMillis(1))).isEqualTo(Validity.VALID);
        assertThat(key.validity(NOW)).isEqualTo(Validity.REVOKED);
    }

    private void putShops(AttributeValue shops) {
        put(Map.of("pk", text("KEY#" + ApiKeyHash.of("by hand").hex()), "shops", shops));
    }

    private void put(Map<String, AttributeValue> item) {
        dynamoDb.client().putItem(r -> r.tableName(table).item(new HashMap<>(item)));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
