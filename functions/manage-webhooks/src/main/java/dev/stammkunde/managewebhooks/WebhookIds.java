package dev.stammkunde.managewebhooks;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.webhooks.WebhookEvent;

/** What paths name. */
final class WebhookIds {

    static final String ENDPOINT = "webhookId";
    private static final String EVENT = "eventId";

    private WebhookIds() {}

    /** Returns the endpoint of the path, which there is. */
    static DocumentId endpoint(AdminInput input, DocumentCollection<DocumentId> endpoints) {
        String id = input.request().pathParameter(ENDPOINT);
        if (!DocumentId.isValid(id)) {
            throw AdminRefusedException.unknownDocument();
        }
        DocumentId endpoint = new DocumentId(input.shopId(), id);
        if (endpoints.findLatestVersion(endpoint).isEmpty()) {
            throw AdminRefusedException.unknownDocument();
        }
        return endpoint;
    }

    /** Returns the event of the path. */
    static String event(AdminInput input) {
        String id = input.request().pathParameter(EVENT);
        if (!WebhookEvent.isId(id)) {
            throw unknownDelivery();
        }
        return id;
    }

    static AdminRefusedException unknownDelivery() {
        return AdminRefusedException.of(
                404,
                "unknown-delivery",
                "There is no such delivery",
                "Nothing is known of this event at this endpoint. Deliveries are kept for 25 days.");
    }
}
