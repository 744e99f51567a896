package dev.stammkunde.programmes.limited;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Scheme;

import java.time.Instant;

/** Says when offers open for a customer. */
final class Opening {

    private final MayClaimEarly early;

    Opening(MayClaimEarly early) {
        this.early = early;
    }

    /** Returns the first moment at which a customer may claim. Reads nothing of what is public. */
    Instant opensAt(Scheme<LimitedOfferDraft> offer, AccountId customer, Instant now) {
        OfferWindow window = offer.draft().window();
        OfferWindow.Early head = window.early();
        if (head == null || window.isPublic(now)) {
            return window.from();
        }
        return early.isIn(customer, head.audience(), now) ? head.from() : window.from();
    }
}
