package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class WooCommerceWebhooksTest extends ShopWebhooksContract {

    @Override
    Platform platform() {
        return Platform.WOOCOMMERCE;
    }

    @Override
    ShopAccess access(URI address) {
        return new WooCommerceKey(address, new Login("ck_1", "cs_1"));
    }

    @Override
    Answer shows(List<Shown> webhooks) {
        return Answer.ok(
                webhooks.stream()
                        .map(
                                each ->
                                        """
                                        {"id": %s, "name": "Stammkunde", "status": "%s", "topic": "%s", "resource": "order",
                                         "event": "updated", "hooks": ["woocommerce_update_order"], "delivery_url": "%s",
                                         "date_created": "2026-11-29T10:00:00", "date_modified": "2026-11-29T10:00:00"}
                                        """
                                                .formatted(
                                                        each.reference(),
                                                        each.isOn() ? "active" : "disabled",
                                                        each.topic(),
                                                        each.address()))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    @Override
    Answer done() {
        return Answer.status(201, "{\"id\": 142, \"status\": \"active\"}");
    }

    @Override
    Answer denied() {
        return Answer.status(
                401,
                "{\"code\":\"woocommerce_rest_cannot_view\",\"message\":\"Sorry, you cannot list resources.\"}");
    }

    @Override
    Answer throttled() {
        return wait(429, "");
    }

    @Override
    boolean knowsOff() {
        return true;
    }

    @Override
    boolean canMake() {
        return true;
    }

    @Override
    String reference(int number) {
        return String.valueOf(142 + number);
    }

    @Test
    void putBack_oneIsMissing_makesItWithTheSecret() {
        shop.answers(List.of(shows(all().subList(1, 6)), done(), shows(all())));

        webhooks().putBack(place());

        var made = shop.asked().get(1);
        assertThat(made.method()).isEqualTo("POST");
        assertThat(made.path()).endsWith("/wp-json/wc/v3/webhooks");
        assertThat(Json.parse(made.body()).text("topic")).isEqualTo("order.created");
        assertThat(Json.parse(made.body()).text("secret")).isEqualTo("a-secret");
    }

    @Test
    void putBack_oneIsOffAndNobodyKnowsTheSecret_switchesItOnAndKeepsTheSecret() {
        shop.answers(
                List.of(
                        shows(
                                all().stream()
                                        .map(
                                                each ->
                                                        each.topic().equals("order.updated")
                                                                ? each.off()
                                                                : each)
                                        .toList()),
                        done(),
                        shows(all())));

        webhooks().putBack(new WebhookPlace("my-shop", API, null));

        var change = shop.asked().get(1);
        assertThat(change.path()).endsWith("/wp-json/wc/v3/webhooks/143");
        assertThat(change.body()).contains("\"active\"").doesNotContain("secret");
    }

    @Test
    void putBack_oneIsMissingAndNobodyKnowsTheSecret_saysSo() {
        shop.answers(List.of(shows(all().subList(1, 6)), shows(all().subList(1, 6))));

        WebhookMending mending = webhooks().putBack(new WebhookPlace("my-shop", API, null));

        assertThat(mending.problems()).containsKey("order.created");
        assertThat(mending.isWhole()).isFalse();
    }

    @Test
    void check_oursAreOnTheSecondPage_asksForIt() {
        var others =
                Collections.nCopies(
                        100, new Shown("7", "order.created", "https://erp.example/x", true));
        shop.answers(List.of(shows(others), shows(all())));

        assertThat(webhooks().check(place()))
                .isInstanceOfSatisfying(
                        WebhookLook.Seen.class, seen -> assertThat(seen.broken()).isEmpty());
        assertThat(Stream.of(0, 1).map(page -> shop.asked().get(page).path()).toList())
                .allSatisfy(path -> assertThat(path).contains("per_page=100"));
    }
}
