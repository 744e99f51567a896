package dev.stammkunde.shop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.shop.access.ShopApiKey;
import dev.stammkunde.shop.access.ShopApiKeys;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

/** What any store of shops' API keys does. */
public abstract class ShopApiKeysContract {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private ShopApiKeys keys = new InMemoryShopApiKeys(new InMemoryAudit());

    /** Returns an empty store. */
    protected abstract ShopApiKeys emptyStore();

    @BeforeEach
    void prepare() {
        keys = emptyStore();
    }

    @Test
    void make_keys_areListedTheNewestFirstForTheirShopAlone() {
        ShopApiKey first = key("shop", "first", NOW, null);
        ShopApiKey second = key("shop", "second", NOW.plusSeconds(1), null);
        keys.make(first, SampleEntries.next("shop"));
        keys.make(second, SampleEntries.next("shop"));
        keys.make(key("other", "third", NOW, null), SampleEntries.next("other"));

        assertThat(keys.ofShop("shop")).containsExactly(second, first);
        assertThat(keys.ofShop("nobody")).isEmpty();
    }

    @Test
    void revoke_aKey_isDoneOnce() {
        keys.make(key("shop", "first", NOW, null), SampleEntries.next("shop"));
        ShopApiKey revoked = key("shop", "first", NOW, NOW.plusSeconds(60));

        assertThat(keys.revoke(revoked, SampleEntries.next("shop"))).isTrue();
        assertThat(
                        keys.revoke(
                                key("shop", "first", NOW, NOW.plusSeconds(90)),
                                SampleEntries.next("shop")))
                .isFalse();
        assertThat(keys.ofShop("shop")).containsExactly(revoked);
    }

    @Test
    void revoke_unknownKey_changesNothing() {
        assertThat(keys.revoke(key("shop", "first", NOW, NOW), SampleEntries.next("shop")))
                .isFalse();
        assertThat(keys.ofShop("shop")).isEmpty();
    }

    private static ShopApiKey key(
            String shopId, String text, Instant madeAt, @Nullable Instant revokedAt) {
        return new ShopApiKey(
                shopId,
                ApiKeyHash.of(text),
                new ApiKey(Set.of(shopId), text, NOW.plusSeconds(999), revokedAt),
                text.substring(text.length() - 4),
                new ShopApiKey.Making("mia", madeAt));
    }
}
