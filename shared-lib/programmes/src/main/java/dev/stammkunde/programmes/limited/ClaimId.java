package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;

/**
 * A customer's claim to an offer: there is one at most.
 *
 * @param holder the customer whose account it was when they claimed, after merges
 */
public record ClaimId(DocumentId offer, String holder) {

    /** Whose it is. */
    public AccountId account() {
        return new AccountId(offer.shopId(), holder);
    }
}
