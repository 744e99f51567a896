package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.receiveshopwebhook.WebhookOutcome.NoNews;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.NotUnderstood;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.Published;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.testing.InMemoryShopRhythms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

class HeardShopsTest {

    private static final String SHOP = "demo-shopify";
    private static final Instant NOW = Webhooks.NOW;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Webhooks webhooks = new Webhooks();
    private final InMemoryShopRhythms rhythms = webhooks.rhythms;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shopify-orders-paid",
                "shopify-topic-not-handled",
                "shopify-price-no-number"
            })
    void receive_authentic_isTheShopsVoice(String sample) {
        webhooks.invokeSample(sample);

        assertThat(rhythms.all()).extracting(ShopRhythm::shopId).containsExactly(SHOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shopify-signature-wrong",
                "shopify-unknown-shop",
                "shopware-timestamp-outside-tolerance",
                "woocommerce-ping"
            })
    void receive_notProvenToBeTheShop_saysNothing(String sample) {
        webhooks.invokeSample(sample);

        assertThat(rhythms.all()).isEmpty();
    }

    @Test
    void receive_withinFiveMinutes_asksTheStoreForNothing() {
        receive(NOW);
        int calls = rhythms.calls();

        receive(NOW.plusSeconds(1));
        receive(NOW.plusSeconds(299));

        assertThat(rhythms.calls()).isEqualTo(calls);
        receive(NOW.plusSeconds(301));
        assertThat(lastHeardAt()).isEqualTo(NOW.plusSeconds(301));
    }

    @Test
    void receive_anotherInstanceNotedItJustNow_writesNothing() {
        rhythms.begin(ShopRhythm.beginning(SHOP, NOW.minusSeconds(60)));

        receive(NOW);

        assertThat(lastHeardAt()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void receive_anHourLater_notesTheGap() {
        receive(NOW);
        receive(NOW.plus(HOUR));

        assertThat(known().longestGaps().values()).containsExactly(HOUR);
    }

    @Test
    void receive_earlierTimeThanNoted_changesNothing() {
        receive(NOW.plus(HOUR));
        receive(NOW);

        assertThat(known()).isEqualTo(ShopRhythm.beginning(SHOP, NOW.plus(HOUR)));
    }

    @Test
    void receive_storeOut_isPublishedAllTheSameAndNotTriedAgainAtOnce() {
        rhythms.setOut(true);

        assertThat(receive(NOW)).isInstanceOf(Published.class);
        int calls = rhythms.calls();
        // It tells the same order again.
        assertThat(receive(NOW.plusSeconds(1))).isInstanceOf(NoNews.class);

        assertThat(rhythms.calls()).isEqualTo(calls);
        rhythms.setOut(false);
        receive(NOW.plusSeconds(301));
        assertThat(lastHeardAt()).isEqualTo(NOW.plusSeconds(301));
    }

    @Test
    void receive_shopRedacted_beginsAnewAndIsNotUndoneByWhatIsLate() {
        receive(NOW.minus(HOUR));
        receive(NOW);
        Instant left = NOW.plus(HOUR);
        ShopRhythm anew = ShopRhythm.beginning(SHOP, left);

        webhooks.useCase().receive(redaction(left));
        assertThat(known()).isEqualTo(anew);

        receive(left.minusSeconds(1));
        assertThat(known()).isEqualTo(anew);
    }

    @Test
    void receive_shopRedactedAndBack_isLearnedFromThen() {
        webhooks.useCase().receive(redaction(NOW));

        receive(NOW.plus(Duration.ofDays(3)));

        assertThat(known().firstHeardAt()).isEqualTo(NOW);
        assertThat(known().longestGaps()).hasSize(1);
    }

    @Test
    void replay_byAnOperator_isNotTheShopsVoice() {
        WebhookOutcome refused = webhooks.useCase().receive(order(NOW, "{\"id\": 1}"));
        rhythms.forget(known());

        webhooks.useCase().replay(SHOP, ((NotUnderstood) refused).quarantineId());

        assertThat(rhythms.all()).isEmpty();
    }

    @Test
    void replay_ofAFarewell_beginsAnewUnlessTheShopWasHeardSince() {
        receive(NOW.minus(HOUR));
        receive(NOW);
        String kept =
                webhooks.quarantine.keep(
                        redaction(NOW), new Quarantine.Problem("$", "was not understood"));
        webhooks.useCase().replay(SHOP, kept);
        assertThat(known()).isEqualTo(ShopRhythm.beginning(SHOP, NOW));

        receive(NOW.plus(HOUR));
        webhooks.quarantine.keep(redaction(NOW), new Quarantine.Problem("$", "once more"));
        webhooks.useCase().replay(SHOP, kept);

        assertThat(lastHeardAt()).isEqualTo(NOW.plus(HOUR));
    }

    private WebhookOutcome receive(Instant at) {
        return webhooks.useCase()
                .receive(
                        Webhooks.shopify(
                                "orders/paid", Webhooks.payload("shopify", "order-paid"), at));
    }

    private static Delivery order(Instant at, String body) {
        return Webhooks.shopify("orders/paid", Webhooks.utf8(body), at);
    }

    private static Delivery redaction(Instant at) {
        return Webhooks.shopify("shop/redact", Webhooks.payload("shopify", "shop-redact"), at);
    }

    private ShopRhythm known() {
        return rhythms.find(SHOP).orElseThrow();
    }

    private Instant lastHeardAt() {
        return known().lastHeardAt();
    }
}
