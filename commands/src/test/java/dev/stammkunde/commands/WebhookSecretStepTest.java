package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.rewards.shops.ShopAccessDocument;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

final class WebhookSecretStepTest {

    private static final String NAME = "prod/shops/kaffeerad";
    private static final ShopAccessDocument WOOCOMMERCE =
            ShopAccessDocument.read(
                    "{\"platform\":\"woocommerce\",\"address\":\"https://s.example\",\"consumerKey\":\"ck\",\"consumerSecret\":\"cs\"}");
    private static final ShopAccessDocument SHOPIFY =
            ShopAccessDocument.read(
                    "{\"platform\":\"shopify\",\"address\":\"https://s.myshopify.com\",\"clientId\":\"id\",\"clientSecret\":\"app-secret\"}");

    private final PlayedSecrets secrets = new PlayedSecrets();
    private final StringWriter out = new StringWriter();
    private final ConnectReport report = new ConnectReport(new PrintWriter(out, true));

    @Test
    void take_newShop_makesASecretAndNeverShowsIt() {
        WebhookSecretStep.Result result = take(WOOCOMMERCE);

        assertThat(result).isEqualTo(new WebhookSecretStep.Result("random", true));
        assertThat(kept()).isEqualTo(new WebhookSecrets("woocommerce", List.of("random"), "CHF"));
        assertThat(out.toString()).contains(NAME).doesNotContain("random");
    }

    @Test
    void take_again_leavesItAlone() {
        take(WOOCOMMERCE);

        assertThat(take(WOOCOMMERCE)).isEqualTo(new WebhookSecretStep.Result("random", false));
        assertThat(report.conclude("kaffeerad")).isZero();
        assertThat(out.toString()).contains("One thing was done.");
    }

    @Test
    void take_appOfShopify_signsWithItsClientSecret() {
        assertThat(take(SHOPIFY).secret()).isEqualTo("app-secret");
        assertThat(kept().secrets()).containsExactly("app-secret");
    }

    @Test
    void take_appOfShopifyAndAnotherSecretIsKept_addsTheClientSecretBesideIt() {
        secrets.create(NAME, new WebhookSecrets("shopify", List.of("old"), "EUR").toJson());

        assertThat(take(SHOPIFY)).isEqualTo(new WebhookSecretStep.Result("app-secret", true));
        assertThat(kept().secrets()).containsExactly("app-secret", "old");
        assertThat(take(SHOPIFY).isNew()).isFalse();
    }

    @Test
    void take_shopOfAnotherPlatform_isRefusedAndNothingChanges() {
        take(WOOCOMMERCE);

        assertThatThrownBy(() -> take(SHOPIFY))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("woocommerce");
        assertThat(kept().platform()).isEqualTo("woocommerce");
    }

    private WebhookSecretStep.Result take(ShopAccessDocument access) {
        return new WebhookSecretStep(secrets, report).take(NAME, access, "CHF", () -> "random");
    }

    private WebhookSecrets kept() {
        return WebhookSecrets.parse(secrets.find(NAME).orElseThrow());
    }
}
