package dev.stammkunde.programmes.limited;

import dev.stammkunde.programmes.Programme;
import dev.stammkunde.programmes.testing.InMemoryClaims;
import dev.stammkunde.programmes.testing.InMemoryProgrammes;

final class InMemoryOfferLifeTest extends OfferLifeContract {

    private final InMemoryProgrammes<LimitedOfferDraft> offers = new InMemoryProgrammes<>();

    @Override
    OfferWorld world(MayClaimEarly early) {
        return new OfferWorld(offers, new InMemoryClaims(offers), early);
    }

    @Override
    void put(Programme<LimitedOfferDraft> offer) {
        offers.put(offer);
    }
}
