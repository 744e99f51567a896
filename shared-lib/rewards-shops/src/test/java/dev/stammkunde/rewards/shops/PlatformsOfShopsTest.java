package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;

final class PlatformsOfShopsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "SHOPIFY | \"platform\":\"shopify\",\"accessToken\":\"t\"",
                "SHOPIFY | \"platform\":\"shopify\",\"clientId\":\"i\",\"clientSecret\":\"s\"",
                "WOOCOMMERCE | \"platform\":\"woocommerce\",\"consumerKey\":\"k\",\"consumerSecret\":\"s\"",
                "SHOPWARE | \"platform\":\"shopware\",\"clientId\":\"i\",\"clientSecret\":\"s\",\"salesChannels\":[\"98432def39fc4624b33213a56b8c944d\"]",
            })
    void find_access_isThePlatformThatItLeadsTo(Platform platform, String fields) {
        String secret = "{\"address\":\"https://a.example\"," + fields + '}';
        PlatformsOfShops shops =
                new PlatformsOfShops(_ -> Optional.of(ShopAccessJson.read(Json.parse(secret))));

        assertThat(shops.find("my-shop", NOW)).contains(platform);
    }

    @Test
    void find_noneOrUnreadable_isNothing() {
        assertThat(new PlatformsOfShops(_ -> Optional.empty()).find("my-shop", NOW)).isEmpty();
        assertThat(
                        new PlatformsOfShops(
                                        _ -> {
                                            throw new AccessUnreadableException("no JSON");
                                        })
                                .find("my-shop", NOW))
                .isEmpty();
    }
}
