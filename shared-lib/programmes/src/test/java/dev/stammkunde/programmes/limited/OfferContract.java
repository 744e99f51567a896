package dev.stammkunde.programmes.limited;

import static dev.stammkunde.programmes.limited.OfferWorld.customer;
import static dev.stammkunde.programmes.testing.SampleOffers.FROM;
import static dev.stammkunde.programmes.testing.SampleOffers.HOLD;
import static dev.stammkunde.programmes.testing.SampleOffers.teaYear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.limited.HearOfferOrder.SaleOutcome;

import java.time.Instant;
import java.util.List;

/** A shop with limited offers over any store. */
abstract class OfferContract {

    static final Instant NOW = FROM.plusSeconds(60);
    static final Instant HOLD_END = NOW.plus(HOLD);

    private final MayClaimEarly members = (customer, _, _) -> customer.customerId().startsWith("m");

    /** Returns a world over a fresh store; the same for all of a test. */
    abstract OfferWorld world(MayClaimEarly early);

    /** Puts the next version of an offer there. */
    abstract void put(Scheme<LimitedOfferDraft> offer);

    final OfferWorld world(int stock) {
        return world(teaYear(stock));
    }

    final OfferWorld world(Scheme<LimitedOfferDraft> offer) {
        put(offer);
        return world(members);
    }

    static SaleOutcome one(List<SaleOutcome> outcomes) {
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }
}
