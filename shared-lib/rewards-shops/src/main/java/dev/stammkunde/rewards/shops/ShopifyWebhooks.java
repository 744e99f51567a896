package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Webhooks of an app in one shop, by Shopify's Admin API. They are signed with the app's client
 * secret. What the app's own configuration ({@code shopify.app.toml}) subscribes to is not shown
 * here. One that fails for hours is deleted, so there are none that are off.
 */
final class ShopifyWebhooks implements WebhookAdmin {

    private static final String DONE =
            " { webhookSubscription { id } userErrors { field message } } }";

    private static final String LIST =
            "query { found: webhookSubscriptions(first: 250) { nodes { id topic uri } } }";

    private static final String MAKE =
            "mutation($topic: WebhookSubscriptionTopic!, $input: WebhookSubscriptionInput!) {"
                    + " made: webhookSubscriptionCreate(topic: $topic, webhookSubscription: $input)"
                    + DONE;

    private static final String CORRECT =
            "mutation($id: ID!, $input: WebhookSubscriptionInput!) {"
                    + " made: webhookSubscriptionUpdate(id: $id, webhookSubscription: $input)"
                    + DONE;

    private static final String END =
            "mutation($id: ID!) { made: webhookSubscriptionDelete(id: $id) {"
                    + " deletedWebhookSubscriptionId userErrors { field message } } }";

    private static final String DELETE_CODE =
            "mutation($id: ID!) { made: discountCodeDelete(id: $id) {"
                    + " deletedCodeDiscountId userErrors { field code message } } }";

    private final ShopifyAdmin shop;

    ShopifyWebhooks(ShopifyAdmin shop) {
        this.shop = shop;
    }

    @Override
    public WebhookList list() {
        return WebhookList.read(
                shop.ask(LIST, _ -> {}),
                data ->
                        data.at("found").elements("nodes").stream()
                                .map(ShopifyWebhooks::found)
                                .toList());
    }

    private static FoundWebhook found(JsonField node) {
        return new FoundWebhook(
                node.text("id"), node.text("topic"), node.findText("uri").orElse(""), true);
    }

    @Override
    public String inItsWords(String topic) {
        return topic.replace('/', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public ShopReply make(String topic, URI address, @Nullable String secret) {
        return shop.ask(
                MAKE,
                variables ->
                        variables
                                .text("topic", inItsWords(topic))
                                .object("input", input -> write(address, input)));
    }

    @Override
    public ShopReply correct(String reference, URI address, @Nullable String secret) {
        return shop.ask(
                CORRECT,
                variables ->
                        variables
                                .text("id", reference)
                                .object("input", input -> write(address, input)));
    }

    @Override
    public ShopReply end(String reference) {
        return shop.ask(END, variables -> variables.text("id", reference));
    }

    @Override
    public Optional<String> findTopicOfCodes() {
        return Optional.of("discounts/create");
    }

    @Override
    public ShopReply deleteCode(String reference) {
        return shop.ask(DELETE_CODE, variables -> variables.text("id", reference));
    }

    private static void write(URI address, JsonObjectText input) {
        input.text("uri", address).text("format", "JSON");
    }
}
