package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.programmes.Programme;
import dev.stammkunde.programmes.Programmes;

import java.util.Optional;

/** Finds offers by what callers write. */
final class OfferIds {

    private OfferIds() {}

    /** A text that can be no id is the id of none. */
    static Optional<Programme<LimitedOfferDraft>> find(
            Programmes<LimitedOfferDraft> offers, String shopId, String id) {
        return DocumentId.isValid(id) ? offers.find(new DocumentId(shopId, id)) : Optional.empty();
    }
}
