package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;

import java.util.List;
import java.util.function.Function;

/** The webhooks that a shop shows, or why it shows none. */
sealed interface WebhookList {

    record Shown(List<FoundWebhook> webhooks) implements WebhookList {

        public Shown {
            webhooks = List.copyOf(webhooks);
        }
    }

    /** It does not show them, or not now. */
    record Hidden(ShopReply reply) implements WebhookList {}

    /** Reads a reply whose document, if it is a success, holds them. */
    static WebhookList read(ShopReply reply, Function<JsonField, List<FoundWebhook>> reader) {
        if (!(reply instanceof ShopReply.Done done)) {
            return new Hidden(reply);
        }
        try {
            return new Shown(reader.apply(done.document()));
        } catch (InvalidFieldException e) {
            return new Hidden(new ShopReply.Open("an answer of another shape: " + e.getMessage()));
        }
    }
}
