package dev.stammkunde.rewards.shops;

import dev.stammkunde.shop.Platform;

import java.util.List;

/** What a shop says of its webhooks when it is asked. Details never quote credentials. */
public sealed interface WebhookLook {

    /** The shop shows them: one for each topic that the product needs. */
    record Seen(Platform platform, List<NeededWebhook> webhooks) implements WebhookLook {

        public Seen {
            webhooks = List.copyOf(webhooks);
        }

        /** Returns those that do not work, in the order of the topics. */
        public List<NeededWebhook> broken() {
            return webhooks.stream().filter(webhook -> !webhook.works()).toList();
        }
    }

    /** The shop does not tell: the credentials are missing, wrong, or lack a right. */
    record Refused(String detail) implements WebhookLook {}

    /** The shop does not tell now. */
    record Unclear(String detail) implements WebhookLook {}
}
