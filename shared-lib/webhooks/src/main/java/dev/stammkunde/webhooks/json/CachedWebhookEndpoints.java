package dev.stammkunde.webhooks.json;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.webhooks.FindWebhookEndpoints;
import dev.stammkunde.webhooks.WebhookEndpoint;

import java.util.List;
import java.util.Optional;

/** Endpoints, read from their documents: a pause is seen by the very next question. */
public final class CachedWebhookEndpoints implements FindWebhookEndpoints {

    private final DocumentCollection<DocumentId> documents;
    private final CachedDocuments<DocumentId, InState> endpoints;

    private record InState(DocumentState state, WebhookEndpoint endpoint) {}

    /** Names the store; reads nothing yet. */
    public CachedWebhookEndpoints(DocumentCollection<DocumentId> documents) {
        this.documents = documents;
        this.endpoints =
                new CachedDocuments<>(
                        documents,
                        (_, text) -> read(text),
                        id -> "endpoint %s of shop %s".formatted(id.id(), id.shopId()));
    }

    private static Reading<InState> read(String text) {
        return WebhookEndpointJson.TYPE.readStored(
                text, (endpoint, _, state, _) -> new InState(state, endpoint));
    }

    @Override
    public List<DocumentId> ofShop(String shopId) {
        return documents.ofShop(shopId);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<WebhookEndpoint> find(DocumentId id) {
        return endpoints
                .findLatest(id)
                .filter(found -> found.state() == DocumentState.ACTIVE)
                .map(InState::endpoint);
    }
}
