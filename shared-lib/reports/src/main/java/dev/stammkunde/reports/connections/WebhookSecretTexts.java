package dev.stammkunde.reports.connections;

import java.util.Optional;

/** Where it is kept how shops sign their webhooks. */
public interface WebhookSecretTexts {

    /** Finds what is kept of a shop. */
    Optional<WebhookSecretText> find(String shopId);

    /** Replaces what is kept of a shop that has something. Of two at once the later one stays. */
    void replace(String shopId, WebhookSecretText text);
}
