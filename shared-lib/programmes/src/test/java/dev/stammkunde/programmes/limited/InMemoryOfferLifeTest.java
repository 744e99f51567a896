package dev.stammkunde.programmes.limited;

import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.testing.InMemoryClaims;
import dev.stammkunde.programmes.testing.InMemorySchemes;

final class InMemoryOfferLifeTest extends OfferLifeContract {

    private final InMemorySchemes<LimitedOfferDraft> offers = new InMemorySchemes<>();

    @Override
    OfferWorld world(MayClaimEarly early) {
        return new OfferWorld(offers, new InMemoryClaims(offers), early);
    }

    @Override
    void put(Scheme<LimitedOfferDraft> offer) {
        offers.put(offer);
    }
}
