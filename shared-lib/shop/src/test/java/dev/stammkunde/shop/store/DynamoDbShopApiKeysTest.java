package dev.stammkunde.shop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.shop.access.ApiKey.Validity;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.shop.access.KeepApiKeys;
import dev.stammkunde.shop.access.KeepApiKeys.Outcome;
import dev.stammkunde.shop.access.ShopApiKeys;
import dev.stammkunde.shop.testing.ShopApiKeysContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;

final class DynamoDbShopApiKeysTest extends ShopApiKeysContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @Override
    protected ShopApiKeys emptyStore() {
        return new DynamoDbShopApiKeys(
                DYNAMO_DB.client(), DYNAMO_DB.table("ApiKeysTable"), DYNAMO_DB.table("ShopsTable"));
    }

    @Test
    void make_andRevoke_areWhatTheAuthorizerReads() {
        KeepApiKeys keep = new KeepApiKeys(emptyStore(), () -> "stammkunde_secret");
        DynamoDbApiKeys read =
                new DynamoDbApiKeys(DYNAMO_DB.client(), DYNAMO_DB.table("ApiKeysTable"));
        ApiKeyHash hash = ApiKeyHash.of("stammkunde_secret");

        Outcome made = keep.make("shop", "Kasse", null, SampleEntries.acting(NOW));

        assertThat(read.find(hash).orElseThrow().validity(NOW)).isEqualTo(Validity.VALID);
        assertThat(made.toString()).doesNotContain("secret");
        String id = ((Outcome.Made) made).key().id();
        keep.revoke("shop", id, SampleEntries.acting(NOW));
        assertThat(read.find(hash).orElseThrow().validity(NOW)).isEqualTo(Validity.REVOKED);
    }
}
