package dev.stammkunde.managewebhooks;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.webhooks.WebhookEndpoint;

import java.net.URI;
import java.util.Optional;

/** Refuses endpoints that could never be called, and too many of them. */
final class CheckEndpoint {

    /** Each event is a message for each of them. */
    private static final int MOST_ENDPOINTS = 10;

    private static final String URL = "url";

    private final ChangeDocuments<WebhookEndpoint> documents;
    private final OpenHosts hosts;

    CheckEndpoint(ChangeDocuments<WebhookEndpoint> documents, OpenHosts hosts) {
        this.documents = documents;
        this.hosts = hosts;
    }

    /** Refuses one more than a shop may have, and what {@link #mayBeCalled} refuses. */
    void mayBeMade(AdminInput input) {
        long inUse =
                documents.ofShop(input.shopId()).stream()
                        .map(each -> each.stamp().life())
                        .filter(life -> life == null || life.state() != DocumentState.ARCHIVED)
                        .count();
        if (inUse >= MOST_ENDPOINTS) {
            throw AdminRefusedException.of(
                    409,
                    "too-many-webhooks",
                    "The shop has as many endpoints as it can",
                    "It has %d. Archive one that is not needed.".formatted(inUse));
        }
        mayBeCalled(input);
    }

    /** Refuses a host that is not one of the internet now; what else is wrong is found later. */
    void mayBeCalled(AdminInput input) {
        findUrl(input)
                .flatMap(hosts::findObjection)
                .ifPresent(
                        objection -> {
                            throw AdminRefusedException.invalid(
                                    URL, "must be an address that can be called: " + objection);
                        });
    }

    private Optional<URI> findUrl(AdminInput input) {
        Optional<JsonField> url = input.body(documents.type().mostBytes()).find(URL);
        try {
            return url.filter(field -> field.kind() == JsonField.Kind.TEXT)
                    .map(field -> URI.create(field.text()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
