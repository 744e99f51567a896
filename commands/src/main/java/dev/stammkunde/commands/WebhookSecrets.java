package dev.stammkunde.commands;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a shop: its platform, the secrets that sign its webhooks, the newest first, and
 * what its payloads leave open (see {@code docs/webhooks.md}).
 */
record WebhookSecrets(
        String platform,
        List<String> secrets,
        @Nullable String currency,
        @Nullable String zone,
        @Nullable String customerKey) {

    /** While a secret is being replaced, webhooks may be signed with the old or the new one. */
    private static final int MOST_SECRETS = 2;

    WebhookSecrets(String platform, List<String> secrets, String currency) {
        this(platform, secrets, currency, null, null);
    }

    WebhookSecrets {
        secrets = List.copyOf(secrets);
    }

    /** Returns the name of a shop's document. */
    static String name(String stack, String shopId) {
        return stack + "/shops/" + shopId;
    }

    static WebhookSecrets parse(String document) {
        JsonField json = Json.parse(document);
        return new WebhookSecrets(
                json.text("platform"),
                json.elements("secrets").stream().map(JsonField::text).toList(),
                json.findText("currency").orElse(null),
                json.findText("zone").orElse(null),
                json.findText("customerKey").orElse(null));
    }

    String toJson() {
        return JsonText.object(
                json ->
                        json.text("platform", platform)
                                .texts("secrets", secrets)
                                .text("currency", currency)
                                .text("zone", zone)
                                .text("customerKey", customerKey));
    }

    /**
     * Adds a secret beside the one in use.
     *
     * @throws CommandFailedException if two are in use already
     */
    WebhookSecrets with(String secret) {
        if (secrets.contains(secret)) {
            throw new CommandFailedException("This secret is in use already.");
        }
        if (secrets.size() >= MOST_SECRETS) {
            throw new CommandFailedException(
                    "Two secrets are in use: end that rotation first, with --finish.");
        }
        List<String> both = new ArrayList<>(List.of(secret));
        both.addAll(secrets);
        return new WebhookSecrets(platform, both, currency, zone, customerKey);
    }

    /** Keeps the newest secret only. */
    WebhookSecrets newestOnly() {
        return new WebhookSecrets(platform, secrets.subList(0, 1), currency, zone, customerKey);
    }

    Platform shopPlatform() {
        for (Platform one : Platform.values()) {
            if (one.pathSegment().equals(platform)) {
                return one;
            }
        }
        throw new CommandFailedException("The shop's document names an unknown platform.");
    }
}
