package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.shops.NeededWebhook.State;
import dev.stammkunde.shop.Platform;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds among a shop's webhooks those that the product needs. Ours are those whose address ends
 * with the path of this shop's webhooks: others are of other systems, and none of our business. Of
 * several of one topic the one that stands best counts; what comes twice counts once.
 */
final class WebhookMatch {

    private final Platform platform;
    private final WebhookPlace place;

    WebhookMatch(Platform platform, WebhookPlace place) {
        this.platform = platform;
        this.place = place;
    }

    /**
     * Says of each needed topic how it stands.
     *
     * @param itsWords how the shop spells a topic
     */
    List<NeededWebhook> of(List<FoundWebhook> webhooks, UnaryOperator<String> itsWords) {
        return NeededTopics.of(platform).stream()
                .map(topic -> of(topic, itsWords.apply(topic), webhooks))
                .toList();
    }

    private NeededWebhook of(String topic, String spelt, List<FoundWebhook> webhooks) {
        return webhooks.stream()
                .filter(webhook -> webhook.topic().equals(spelt))
                .filter(webhook -> place.isOurs(platform, webhook.address()))
                .map(
                        webhook ->
                                new NeededWebhook(
                                        topic,
                                        state(webhook),
                                        webhook.reference(),
                                        webhook.address()))
                .min(Comparator.comparing(NeededWebhook::state))
                .orElseGet(() -> new NeededWebhook(topic, State.MISSING, null, null));
    }

    private State state(FoundWebhook webhook) {
        if (!webhook.address().equals(place.address(platform).toString())) {
            return State.ELSEWHERE;
        }
        return webhook.isOn() ? State.WORKS : State.OFF;
    }
}
