package dev.stammkunde.webhooks;

import dev.stammkunde.platform.DocumentId;

import java.util.List;
import java.util.Optional;

/** Finds endpoints. */
public interface FindWebhookEndpoints {

    /** Returns the ids of all endpoints of a shop, whatever they are in. */
    List<DocumentId> ofShop(String shopId);

    /** Finds one, if it is active. */
    Optional<WebhookEndpoint> find(DocumentId id);
}
