package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Programme;
import dev.stammkunde.programmes.Programmes;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Limited offers in memory. Thread-safe. */
public final class InMemoryOffers implements Programmes<LimitedOfferDraft> {

    private final Map<DocumentId, Programme<LimitedOfferDraft>> offers = new ConcurrentHashMap<>();

    /** Puts a version in the place of the one before. */
    public void put(Programme<LimitedOfferDraft> offer) {
        offers.put(offer.id(), offer);
    }

    @Override
    public Optional<Programme<LimitedOfferDraft>> find(DocumentId id) {
        return Optional.ofNullable(offers.get(id));
    }

    @Override
    public List<Programme<LimitedOfferDraft>> all(String shopId) {
        return offers.values().stream()
                .filter(offer -> offer.id().shopId().equals(shopId))
                .toList();
    }

    @Override
    public List<Programme<LimitedOfferDraft>> active(String shopId) {
        return all(shopId).stream().filter(offer -> offer.state() == DocumentState.ACTIVE).toList();
    }
}
