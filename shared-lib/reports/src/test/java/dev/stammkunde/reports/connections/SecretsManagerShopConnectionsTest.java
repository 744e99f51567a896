package dev.stammkunde.reports.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.Platform;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

class SecretsManagerShopConnectionsTest {

    private final FakeSecretsManager secrets = new FakeSecretsManager();
    private final SecretsManagerShopConnections connections =
            new SecretsManagerShopConnections(secrets, "prod/shops/");

    @Test
    void find_wholeDocument_isRead() {
        secrets.put(
                "prod/shops/tee",
                """
                {"platform": "shopware", "secrets": ["now", "before"], "currency": "CHF",
                 "zone": "Europe/Zurich", "customerKey": "number"}\
                """);

        ShopConnection shop = connections.find("tee").orElseThrow();

        assertThat(shop.platform()).isEqualTo(Platform.SHOPWARE);
        assertThat(shop.secrets()).containsExactly("now", "before");
        assertThat(shop.currency()).isEqualTo(CurrencyUnit.CHF);
        assertThat(shop.zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(shop.customerKey()).isEqualTo(CustomerKey.NUMBER);
        assertThat(shop.toString()).doesNotContain("now").doesNotContain("before");
    }

    @Test
    void find_leastDocument_isRead() {
        secrets.put("prod/shops/tee", "{\"platform\": \"shopify\", \"secrets\": [\"hush\"]}");

        ShopConnection shop = connections.find("tee").orElseThrow();

        assertThat(shop.currency()).isNull();
        assertThat(shop.customerKey()).isEqualTo(CustomerKey.ANY);
    }

    @Test
    void find_noSecret_isEmpty() {
        assertThat(connections.find("kaffee")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../other", "a/b", "", " ", "ü", "-x"})
    void find_nameThatCannotBeAShop_costsNoCall(String shopId) {
        assertThat(connections.find(shopId)).isEmpty();
        assertThat(secrets.calls).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "{}",
                "{\"platform\": \"magento\", \"secrets\": [\"hush\"]}",
                "{\"platform\": \"shopify\", \"secrets\": []}",
                "{\"platform\": \"shopify\", \"secrets\": [\" \"]}",
                "{\"platform\": \"standard\", \"secrets\": [\"whsec_hush!\"]}",
                "{\"platform\": \"shopify\", \"secrets\": [\"hush\"], \"currency\": \"EURO\"}"
            })
    void find_documentThatCannotBeUsed_saysWhyWithoutTheSecret(String document) {
        secrets.put("prod/shops/tee", document);

        assertThatThrownBy(() -> connections.find("tee"))
                .isInstanceOf(InvalidShopConnectionException.class)
                .hasMessageContaining("tee")
                .hasMessageNotContaining("hush");
    }

    @Test
    void find_noAnswer_isUnavailable() {
        secrets.fails = true;

        assertThatThrownBy(() -> connections.find("tee")).isInstanceOf(UnavailableException.class);
    }

    private static final class FakeSecretsManager implements SecretsManagerClient {

        private final Map<String, String> documents = new HashMap<>();
        private int calls;
        private boolean fails;

        void put(String name, String document) {
            documents.put(name, document);
        }

        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            calls++;
            if (fails) {
                throw SdkClientException.create("no answer");
            }
            String document = documents.get(request.secretId());
            if (document == null) {
                throw ResourceNotFoundException.builder().message("none").build();
            }
            return GetSecretValueResponse.builder().secretString(document).build();
        }

        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    }
}
