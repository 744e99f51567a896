package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.reports.platforms.signature.SignatureVerdict;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/** What became of a delivery. */
sealed interface WebhookOutcome {

    /** All that it says was published; it may say nothing. */
    record Published(String topic, List<ShopEvent> events) implements WebhookOutcome {
        public Published {
            events = List.copyOf(events);
        }
    }

    /** All that it says was published for another webhook of the same order. */
    record NoNews(String topic) implements WebhookOutcome {}

    /** WooCommerce tried whether the URL works. */
    record Pinged() implements WebhookOutcome {}

    /** A topic that says nothing to us. */
    record Ignored(String topic) implements WebhookOutcome {}

    /** No such shop, or it is on another platform. */
    record UnknownShop() implements WebhookOutcome {}

    /** Not proven to come from the shop. */
    record Unauthentic(SignatureVerdict verdict) implements WebhookOutcome {}

    /** Authentic, but not what the platform documents. It is kept. */
    record NotUnderstood(String quarantineId, Quarantine.Problem problem)
            implements WebhookOutcome {}

    /** To be replayed, but not kept (any more). */
    record NotKept() implements WebhookOutcome {}
}
