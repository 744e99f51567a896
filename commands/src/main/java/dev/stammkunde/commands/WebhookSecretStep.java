package dev.stammkunde.commands;

import dev.stammkunde.rewards.shops.ShopAccessDocument;
import dev.stammkunde.shop.Platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes sure that a shop has a secret for its webhooks, where receive-shop-webhook reads it. */
final class WebhookSecretStep {

    private final ShopSecrets secrets;
    private final ConnectReport report;

    WebhookSecretStep(ShopSecrets secrets, ConnectReport report) {
        this.secrets = secrets;
        this.report = report;
    }

    /**
     * The secret that signs.
     *
     * @param isNew whether webhooks that are there may be signed with another
     */
    record Result(String secret, boolean isNew) {}

    /**
     * Finds the secret, or makes one. Of an app of Shopify's it is the client secret, which is
     * added where another is kept.
     *
     * @throws CommandFailedException if the shop's document is of another platform
     */
    Result take(
            String name, ShopAccessDocument access, String currency, Supplier<String> newSecret) {
        Optional<WebhookSecrets> kept = secrets.find(name).map(WebhookSecrets::parse);
        if (kept.isEmpty()) {
            String secret = access.findWebhookSecret().orElseGet(newSecret);
            create(name, access.platform(), secret, currency);
            return new Result(secret, true);
        }
        WebhookSecrets document = kept.get();
        if (document.shopPlatform() != access.platform()) {
            throw new CommandFailedException(
                    name
                            + " is of the platform "
                            + document.platform()
                            + ", and the credentials are of "
                            + access.platform().pathSegment()
                            + ". Which one is right?");
        }
        return access.findWebhookSecret()
                .filter(secret -> !document.secrets().contains(secret))
                .map(secret -> add(name, document, secret))
                .orElseGet(() -> keep(name, document));
    }

    private Result keep(String name, WebhookSecrets document) {
        report.ok("signature", "the secret of webhooks is kept as " + name);
        return new Result(document.secrets().getFirst(), false);
    }

    private Result add(String name, WebhookSecrets document, String secret) {
        secrets.replace(name, document.with(secret).toJson());
        report.done("signature", "the app's client secret added to " + name);
        return new Result(secret, true);
    }

    private void create(String name, Platform platform, String secret, String currency) {
        WebhookSecrets document =
                new WebhookSecrets(platform.pathSegment(), List.of(secret), currency);
        if (!secrets.create(name, document.toJson())) {
            throw new CommandFailedException("Somebody else connects this shop now: try again.");
        }
        report.done("signature", "a secret for webhooks is kept as " + name);
    }
}
