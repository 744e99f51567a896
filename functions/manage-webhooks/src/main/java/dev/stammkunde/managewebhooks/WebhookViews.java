package dev.stammkunde.managewebhooks;

import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.webhooks.EndpointSecret;
import dev.stammkunde.webhooks.EndpointStanding;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.WebhookDelivery;

import java.time.Instant;
import java.util.Optional;

/** How endpoints stand and what they took, as JSON. */
final class WebhookViews {

    private WebhookViews() {}

    static String write(EndpointStanding standing, Instant now) {
        return JsonText.object(json -> standing(json, standing, now));
    }

    /**
     * Writes it with a secret.
     *
     * @param secret the newest one
     */
    static String write(EndpointStanding standing, String secret, Instant now) {
        return JsonText.object(
                json -> {
                    json.text("secret", secret);
                    standing(json, standing, now);
                });
    }

    private static void standing(JsonObjectText json, EndpointStanding standing, Instant now) {
        EndpointStanding.Disabled disabled = standing.disabled();
        json.bool("takesEvents", standing.takesEvents())
                .number("failuresInRow", standing.failuresInRow())
                .text("failingSince", standing.failingSince())
                .text("restsUntil", standing.findRest(now).orElse(null));
        if (disabled != null) {
            json.text("disabledAt", disabled.at()).text("disabledReason", disabled.reason());
        }
        json.array(
                "secrets",
                all -> standing.valid(now).forEach(each -> all.object(o -> secret(o, each))));
    }

    private static void secret(JsonObjectText json, EndpointSecret secret) {
        json.number("number", secret.number())
                .text("madeAt", secret.madeAt())
                .text("validUntil", secret.validUntil());
    }

    static String write(WebhookDeliveries.Page page) {
        return JsonText.object(
                json -> {
                    json.array(
                            "deliveries",
                            all ->
                                    page.deliveries()
                                            .forEach(each -> all.object(o -> brief(o, each))));
                    page.next().ifPresent(place -> json.text("next", PageMark.cursor(place)));
                });
    }

    static String write(WebhookDelivery delivery) {
        return JsonText.object(
                json -> {
                    brief(json, delivery);
                    json.value("payload", Json.parse(delivery.event().payload()));
                });
    }

    static String replayed(int count, Optional<String> next) {
        return JsonText.object(
                json -> {
                    json.number("replayed", count);
                    next.ifPresent(place -> json.text("next", PageMark.cursor(place)));
                });
    }

    private static void brief(JsonObjectText json, WebhookDelivery delivery) {
        json.text("id", delivery.event().id())
                .text("type", delivery.event().type().word())
                .text("at", delivery.event().at())
                .text("state", delivery.state())
                .number("failed", delivery.failed())
                .text("nextAttemptAt", delivery.nextAt())
                .array(
                        "attempts",
                        all ->
                                delivery.attempts()
                                        .forEach(
                                                each ->
                                                        all.object(
                                                                o ->
                                                                        o.text("at", each.at())
                                                                                .text(
                                                                                        "outcome",
                                                                                        each
                                                                                                .outcome()))));
    }
}
