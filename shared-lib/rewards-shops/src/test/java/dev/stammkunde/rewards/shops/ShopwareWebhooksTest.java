package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopAccess.ShopwareIntegration;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

final class ShopwareWebhooksTest extends ShopWebhooksContract {

    private static final String APP = "\"0123456789abcdef0123456789abcdef\"";

    @Override
    Platform platform() {
        return Platform.SHOPWARE;
    }

    @Override
    ShopAccess access(URI address) {
        return new ShopwareIntegration(
                address, new Login("SWIA1", "s-1"), List.of("98432def39fc4624b33213a56b8c944d"));
    }

    @Override
    Answer shows(List<Shown> webhooks) {
        return shows(webhooks, APP);
    }

    private static Answer shows(List<Shown> webhooks, String app) {
        return Answer.ok(
                webhooks.stream()
                        .map(
                                each ->
                                        """
                                        {"id": "%s", "name": "stammkunde", "eventName": "%s", "url": "%s", "errorCount": 0,
                                         "active": %s, "appId": %s}
                                        """
                                                .formatted(
                                                        each.reference(),
                                                        each.topic(),
                                                        each.address(),
                                                        each.isOn(),
                                                        app))
                        .collect(Collectors.joining(",", "{\"data\": [", "]}")));
    }

    @Override
    Answer done() {
        return Answer.status(204, "");
    }

    @Override
    Answer denied() {
        return Answer.status(
                403,
                """
                {"errors": [{"status": "403", "code": "FRAMEWORK__MISSING_PRIVILEGE_ERROR",
                 "detail": "{\\"message\\":\\"Missing privilege\\",\\"missingPrivileges\\":[\\"webhook:read\\"]}"}]}
                """);
    }

    @Override
    Answer throttled() {
        return wait(429, "{}");
    }

    @Override
    boolean knowsOff() {
        return true;
    }

    @Override
    boolean canMake() {
        return false;
    }

    @Override
    String reference(int number) {
        return "%032x".formatted(number + 1);
    }

    @Test
    void putBack_oneIsOff_switchesItOn() {
        List<Shown> all = all();
        all.set(2, all.get(2).off());
        shop.answers(List.of(shows(all), done(), shows(all())));

        assertThat(webhooks().putBack(place()).isWhole()).isTrue();

        var change = shop.asked().get(1);
        assertThat(change.method()).isEqualTo("PATCH");
        assertThat(change.path()).endsWith("/api/webhook/" + reference(2));
        assertThat(change.body()).contains("\"active\":true");
    }

    @Test
    void check_webhooksOfNoApp_areMissingForTheyAreNotSigned() {
        shop.answers(List.of(shows(all(), "null")));

        assertThat(webhooks().check(place()))
                .isInstanceOfSatisfying(
                        WebhookLook.Seen.class,
                        seen -> assertThat(seen.broken()).hasSameSizeAs(all()));
    }
}
