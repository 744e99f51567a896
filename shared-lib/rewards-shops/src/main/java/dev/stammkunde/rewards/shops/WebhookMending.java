package dev.stammkunde.rewards.shops;

import java.util.List;
import java.util.Map;

/**
 * What became of a shop's webhooks that did not work.
 *
 * @param before how they stood
 * @param problems by topic, why one could not be put right
 * @param after how the shop shows them since: only what it shows is true
 */
public record WebhookMending(WebhookLook before, Map<String, String> problems, WebhookLook after) {

    public WebhookMending {
        problems = Map.copyOf(problems);
    }

    /** Returns those that did not work. */
    public List<NeededWebhook> broken() {
        return before instanceof WebhookLook.Seen seen ? seen.broken() : List.of();
    }

    /** Whether the shop shows that all work now. */
    public boolean isWhole() {
        return after instanceof WebhookLook.Seen seen && seen.broken().isEmpty();
    }
}
