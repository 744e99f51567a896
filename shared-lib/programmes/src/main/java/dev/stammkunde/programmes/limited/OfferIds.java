package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;

import java.util.Optional;

/** Finds offers by what callers write. */
final class OfferIds {

    private OfferIds() {}

    /** A text that can be no id is the id of none. */
    static Optional<Scheme<LimitedOfferDraft>> find(
            Schemes<LimitedOfferDraft> offers, String shopId, String id) {
        return DocumentId.isValid(id) ? offers.find(new DocumentId(shopId, id)) : Optional.empty();
    }
}
