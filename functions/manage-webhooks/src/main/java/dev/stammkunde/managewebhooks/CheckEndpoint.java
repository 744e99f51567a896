package dev.stammkunde.managewebhooks;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.webhooks.WebhookEndpoint;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Refuses endpoints that could never be called, too many of them, and those of nobody. */
final class CheckEndpoint {

    /** Each event is a message for each of them. */
    private static final int MOST_ENDPOINTS = 10;

    /** One, and another while it moves. */
    private static final int MOST_OF_A_PARTNER = 2;

    /** Each event of the shop looks at all of them. */
    private static final int MOST_OF_PARTNERS = 40;

    private static final String URL = "url";
    private static final String PARTNER = "partner";

    private final ChangeDocuments<WebhookEndpoint> documents;
    private final ManageWebhooksPorts ports;

    CheckEndpoint(ChangeDocuments<WebhookEndpoint> documents, ManageWebhooksPorts ports) {
        this.documents = documents;
        this.ports = ports;
    }

    /** Refuses one more than there may be, and what {@link #mayBeCalled} refuses. */
    void mayBeMade(AdminInput input) {
        Optional<String> partner = findText(input, PARTNER);
        List<Optional<String>> inUse = inUse(input.shopId());
        if (partner.isEmpty()) {
            refuseFrom(MOST_ENDPOINTS, inUse, Optional::isEmpty, "The shop has");
        } else {
            refuseFrom(MOST_OF_A_PARTNER, inUse, partner::equals, "The partner has");
            refuseFrom(MOST_OF_PARTNERS, inUse, Optional::isPresent, "All partners have");
        }
        mayBeCalled(input);
    }

    private List<Optional<String>> inUse(String shopId) {
        return documents.ofShop(shopId).stream()
                .filter(CheckEndpoint::isInUse)
                .map(CheckEndpoint::findPartner)
                .toList();
    }

    private static boolean isInUse(StoredVersion<WebhookEndpoint> version) {
        Stamp.Life life = version.stamp().life();
        return life == null || life.state() != DocumentState.ARCHIVED;
    }

    /** One that this release cannot read counts as the shop's own. */
    private static Optional<String> findPartner(StoredVersion<WebhookEndpoint> version) {
        return version instanceof StoredVersion.Usable<WebhookEndpoint>(Stamp _, var endpoint)
                ? Optional.ofNullable(endpoint.partner())
                : Optional.empty();
    }

    private static void refuseFrom(
            int most,
            List<Optional<String>> inUse,
            Predicate<Optional<String>> counts,
            String whose) {
        if (inUse.stream().filter(counts).count() >= most) {
            throw AdminRefusedException.of(
                    409,
                    "too-many-webhooks",
                    "There are as many endpoints as there may be",
                    "%s %d. Archive one that is not needed.".formatted(whose, most));
        }
    }

    /** Refuses a change of whose it is: what was sent to one partner is no other's to see. */
    void staysWhoseItIs(AdminInput input) {
        String id = input.request().pathParameter(WebhookIds.ENDPOINT);
        if (!DocumentId.isValid(id)) {
            return;
        }
        boolean isOther =
                documents
                        .findLatest(new DocumentId(input.shopId(), id))
                        .filter(StoredVersion.Usable.class::isInstance)
                        .map(CheckEndpoint::findPartner)
                        .filter(partner -> !partner.equals(findText(input, PARTNER)))
                        .isPresent();
        if (isOther) {
            throw AdminRefusedException.invalid(
                    PARTNER, "must stay as it is. Make another endpoint, and archive this one");
        }
    }

    /** Finds what is wrong with a document that reads well: whose it is must have an agreement. */
    List<Finding> findStrangers(String shopId, WebhookEndpoint endpoint) {
        return Optional.ofNullable(endpoint.partner())
                .filter(partner -> !ports.partners().test(new DocumentId(shopId, partner)))
                .map(_ -> List.of(new Finding(PARTNER, "must be that of an agreement of the shop")))
                .orElseGet(List::of);
    }

    /** Refuses a host that is not one of the internet now; what else is wrong is found later. */
    void mayBeCalled(AdminInput input) {
        findUrl(input)
                .flatMap(ports.hosts()::findObjection)
                .ifPresent(
                        objection -> {
                            throw AdminRefusedException.invalid(
                                    URL, "must be an address that can be called: " + objection);
                        });
    }

    private Optional<URI> findUrl(AdminInput input) {
        try {
            return findText(input, URL).map(URI::create);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<String> findText(AdminInput input, String field) {
        return input.body(documents.type().mostBytes())
                .find(field)
                .filter(found -> found.kind() == JsonField.Kind.TEXT)
                .map(JsonField::text);
    }
}
