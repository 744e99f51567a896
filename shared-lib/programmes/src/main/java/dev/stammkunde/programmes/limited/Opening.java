package dev.stammkunde.programmes.limited;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Scheme;

import java.time.Duration;
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
        if (window.isPublic(now)) {
            return window.from();
        }
        Instant ofMembers =
                window.from().minus(Duration.ofHours(early.headStartHours(customer, now)));
        OfferWindow.Early head = window.early();
        return head != null
                        && head.from().isBefore(ofMembers)
                        && early.isIn(customer, head.audience(), now)
                ? head.from()
                : ofMembers;
    }
}
