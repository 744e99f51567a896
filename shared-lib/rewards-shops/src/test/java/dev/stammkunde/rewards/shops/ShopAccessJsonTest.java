package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyApp;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyToken;
import dev.stammkunde.rewards.shops.ShopAccess.ShopwareIntegration;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShopAccessJsonTest {

    private static final String SHOPIFY =
            "{\"platform\":\"shopify\",\"address\":\"https://a.myshopify.com/\",\"accessToken\":\"shpat_x\"}";
    private static final String SHOPWARE =
            "{\"platform\":\"shopware\",\"address\":\"https://a.example/shop\",\"clientId\":\"SWIA\",\"clientSecret\":\"geheim\",\"salesChannels\":[\"98432DEF39FC4624B33213A56B8C944D\"]}";

    @Test
    void read_eachPlatform_isItsAccess() {
        assertThat(read(SHOPIFY))
                .isInstanceOfSatisfying(
                        ShopifyToken.class,
                        access ->
                                assertThat(access.address())
                                        .hasToString("https://a.myshopify.com"));
        assertThat(
                        read(
                                "{\"platform\":\"shopify\",\"address\":\"https://a.myshopify.com\",\"clientId\":\"c\",\"clientSecret\":\"geheim\"}"))
                .isInstanceOf(ShopifyApp.class);
        assertThat(
                        read(
                                "{\"platform\":\"woocommerce\",\"address\":\"https://a.example\",\"consumerKey\":\"ck\",\"consumerSecret\":\"geheim\"}"))
                .isInstanceOf(WooCommerceKey.class);
        assertThat(read(SHOPWARE))
                .isInstanceOfSatisfying(
                        ShopwareIntegration.class,
                        access ->
                                assertThat(access.salesChannels())
                                        .containsExactly("98432def39fc4624b33213a56b8c944d"));
    }

    @Test
    void toString_anyAccess_hidesWhatIsSecret() {
        assertThat(read(SHOPIFY).toString()).doesNotContain("shpat_x");
        assertThat(read(SHOPWARE).toString()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "shopify, magento, platform",
        "shopify, standard, platform",
        "https://a.myshopify.com/, not an address, address",
        "https://a.myshopify.com/, https://u:p@a.example, address",
        "https://a.myshopify.com/, https://a.example/?x=1, address",
        "shpat_x, , accessToken",
        "shpat_x, two words, accessToken",
        "accessToken, token, clientId",
    })
    void read_wrongField_namesItAndNotItsValue(String part, String instead, String field) {
        String secret = SHOPIFY.replace(part, instead == null ? "" : instead);

        assertThatThrownBy(() -> read(secret))
                .isInstanceOfSatisfying(
                        InvalidFieldException.class,
                        wrong -> {
                            assertThat(wrong.path()).isEqualTo(field);
                            assertThat(wrong).hasMessageNotContaining("shpat_x");
                        });
    }

    @Test
    void read_lineBreakInAKey_isRefused() {
        assertThatThrownBy(() -> read(SHOPIFY.replace("shpat_x", "a\\r\\nX-Evil: 1")))
                .isInstanceOf(InvalidFieldException.class);
    }

    private static ShopAccess read(String secret) {
        return ShopAccessJson.read(Json.parse(secret));
    }
}
