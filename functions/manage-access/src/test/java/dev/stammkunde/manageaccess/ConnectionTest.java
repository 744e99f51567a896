package dev.stammkunde.manageaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.reports.connections.WebhookSecretText;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Objects;
import java.util.TreeMap;

/** What administrators see of the shop's own webhooks over HTTP. */
final class ConnectionTest {

    private static final String OLD = "old-secret-of-the-shop";
    private static final String GIVEN = "given-by-the-platform-1";

    private final AccessApi api = new AccessApi();

    private void connected(String platform) {
        api.texts.put(
                "shop",
                new WebhookSecretText(
                        "{\"platform\":\"%s\",\"secrets\":[\"%s\"],\"currency\":\"EUR\",\"later\":1}"
                                .formatted(platform, OLD)));
    }

    @Test
    void show_aShop_tellsWhenItWasHeardAndNoSecret() {
        connected("woocommerce");
        api.rhythms.begin(
                new ShopRhythm(
                        "shop",
                        AccessApi.NOW.minusSeconds(900),
                        AccessApi.NOW.minusSeconds(9),
                        new TreeMap<>()));

        Reply reply = show();

        assertThat(reply.text("/path")).isEqualTo("/webhooks/woocommerce/shop");
        assertThat(reply.text("/lastHeardAt")).isEqualTo("2026-11-29T09:59:51Z");
        assertThat(reply.body().path("secrets").asInt()).isEqualTo(1);
        assertThat(reply.headers()).containsEntry("etag", "\"0\"");
        assertThat(reply.content()).doesNotContain(OLD);
    }

    @Test
    void show_shopThatIsNotConnected_saysSo() {
        assertThat(show().problem()).isEqualTo("not-connected");
        assertThat(rotate("{}", 0).problem()).isEqualTo("not-connected");
    }

    @Test
    void rotate_andDropOld_keepsBothInBetweenAndTellsTheNewOneOnce() {
        connected("woocommerce");
        try (LogLines log = new LogLines()) {
            Reply rotated = rotate("{}", 0);
            String secret = rotated.text("/secret");

            assertThat(rotated.status()).isEqualTo(201);
            assertThat(Objects.requireNonNull(api.texts.get("shop")).secrets())
                    .containsExactly(secret, OLD);
            assertThat(Objects.requireNonNull(api.texts.get("shop")).text())
                    .contains("\"later\":1", "EUR");
            Reply shown = show();
            Reply finished = dropOld(1);
            Reply again = dropOld(1);
            assertThat(Objects.requireNonNull(api.texts.get("shop")).secrets())
                    .containsExactly(secret);
            assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
            assertThat(shown.text("/changedBy")).isEqualTo("ada");
            assertThat(
                            shown.content()
                                    + finished.content()
                                    + again.content()
                                    + api.audit.of("shop")
                                    + Objects.requireNonNull(api.texts.get("shop"))
                                    + log.text())
                    .doesNotContain(secret, OLD);
        }
        assertThat(api.audit.of("shop"))
                .extracting(entry -> entry.deed().verb())
                .containsExactly("drop-old", "rotate");
    }

    @Test
    void rotate_withWhatThePlatformShows_tellsNoSecret() {
        connected("shopify");

        Reply reply = rotate("{\"secret\": \"" + GIVEN + "\"}", 0);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.content()).doesNotContain(GIVEN);
        assertThat(Objects.requireNonNull(api.texts.get("shop")).secrets())
                .containsExactly(GIVEN, OLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"secret\": \" \"}",
                "{\"secret\": \"a\\nb\"}",
                "{\"secret\": \"" + OLD + "\"}",
                "{\"secret\": 7}"
            })
    void rotate_whatShopifyCannotSignWith_isRefused(String body) {
        connected("shopify");

        Reply reply = rotate(body, 0);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly("secret");
        assertThat(reply.content()).doesNotContain(OLD);
        assertThat(Objects.requireNonNull(api.texts.get("shop")).secrets()).containsExactly(OLD);
        assertThat(api.audit.of("shop")).isEmpty();
    }

    @Test
    void rotate_twoPeopleAtOnce_theSecondTakesNothingAway() {
        connected("woocommerce");
        Reply first = rotate("{}", 0);
        dropOld(1);

        assertThat(rotate("{}", 0).status()).isEqualTo(412);
        assertThat(Objects.requireNonNull(api.texts.get("shop")).secrets())
                .containsExactly(first.text("/secret"));
    }

    @Test
    void rotate_whileRotating_isRefused() {
        connected("woocommerce");
        rotate("{}", 0);

        assertThat(rotate("{}", 1).problem()).isEqualTo("rotation-under-way");
    }

    @Test
    void rotate_withoutSayingWhatWasSeen_isRefused() {
        connected("woocommerce");

        assertThat(api.ask(AccessRoute.ROTATE_SECRET, "{}", "admin").status()).isEqualTo(428);
        assertThat(Objects.requireNonNull(api.texts.get("shop")).secrets()).containsExactly(OLD);
    }

    private Reply show() {
        return api.ask(AccessRoute.CONNECTION, "", "shop:admin");
    }

    private Reply rotate(String body, int seen) {
        return send(AccessRoute.ROTATE_SECRET, body, seen);
    }

    private Reply dropOld(int seen) {
        return send(AccessRoute.FINISH_ROTATION, "", seen);
    }

    private Reply send(AccessRoute route, String body, int seen) {
        Request request = api.request(route, "shop:admin").body(body);
        return api.ask(request.header("if-match", "\"" + seen + '"'));
    }
}
