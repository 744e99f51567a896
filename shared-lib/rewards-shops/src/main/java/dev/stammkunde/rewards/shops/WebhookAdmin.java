package dev.stammkunde.rewards.shops;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Optional;

/** A shop's webhooks, one request at a time. It believes what it is told; who asks looks again. */
interface WebhookAdmin {

    /** Returns how the shop's list of webhooks spells a topic. */
    default String inItsWords(String topic) {
        return topic;
    }

    /** Asks for all webhooks that the shop shows. */
    WebhookList list();

    /**
     * Asks the shop to make a webhook.
     *
     * @param secret signs it, where whoever makes it may choose
     */
    ShopReply make(String topic, URI address, @Nullable String secret);

    /** Asks the shop to send a webhook to an address, and to switch it on. */
    ShopReply correct(String reference, URI address, @Nullable String secret);

    /** Asks the shop to end a webhook. */
    ShopReply end(String reference);

    /** Finds the topic that tells of new codes; empty where no webhook tells of them. */
    Optional<String> findTopicOfCodes();

    /** Asks the shop to delete a code, so that nothing of it stays. */
    ShopReply deleteCode(String reference);
}
