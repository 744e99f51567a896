package dev.stammkunde.rewards.json;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.rewards.redeem.PartPayment;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;

import java.util.Optional;

/** How shops' orders can be paid with points in part: the latest version. */
public final class CachedPartPayment {

    private final CachedDocuments<String, PartPayment> documents;

    public CachedPartPayment(DocumentVersions<String> versions) {
        documents =
                new CachedDocuments<>(
                        versions,
                        (_, text) -> PartPaymentJson.TYPE.readStored(text),
                        shopId -> "the part payment of shop " + shopId);
    }

    /**
     * Finds a shop's terms; nothing where orders cannot be paid with points.
     *
     * @throws UnusableDocumentException if what is stored cannot be used
     */
    public Optional<PartPaymentTerms> find(String shopId) {
        return documents
                .findLatest(shopId)
                .flatMap(settings -> Optional.ofNullable(settings.terms()));
    }
}
