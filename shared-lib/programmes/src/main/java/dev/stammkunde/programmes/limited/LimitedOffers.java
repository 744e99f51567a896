package dev.stammkunde.programmes.limited;

import java.util.List;
import java.util.Optional;

/** Reads offers. Failures of the store are thrown as they are, and may be tried again. */
public interface LimitedOffers {

    /** Finds the newest version. */
    Optional<LimitedOffer> find(OfferId offer);

    /**
     * Returns the newest version of all offers of a shop, archived ones too: somebody may still
     * have a piece of one.
     */
    List<LimitedOffer> ofShop(String shopId);
}
