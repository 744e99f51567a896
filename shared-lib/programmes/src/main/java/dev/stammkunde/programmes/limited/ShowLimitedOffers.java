package dev.stammkunde.programmes.limited;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shows a customer the limited offers of a shop, by the rules by which they are claimed. It reads
 * and changes nothing, and what it says may be over a moment later.
 */
public final class ShowLimitedOffers {

    private final Schemes<LimitedOfferDraft> offers;
    private final Claims claims;
    private final PointsLedger ledger;
    private final OfferStock stock;
    private final Opening opening;

    public ShowLimitedOffers(
            Schemes<LimitedOfferDraft> offers,
            Claims claims,
            PointsLedger ledger,
            MayClaimEarly early) {
        this.offers = offers;
        this.claims = claims;
        this.ledger = ledger;
        this.stock = new OfferStock(claims);
        this.opening = new Opening(early);
    }

    /**
     * Returns the offers whose time is not over, and those that the customer has, the next to end
     * first. A head start is told to those alone who have it.
     *
     * @param customer as the caller names them
     */
    public List<LimitedOfferView> show(AccountId customer, Instant now) {
        return offers.all(customer.shopId()).stream()
                .map(offer -> view(offer, customer, now))
                .filter(view -> view.phase() != LimitedOfferView.Phase.OVER)
                .sorted(
                        Comparator.comparing(
                                        (LimitedOfferView view) ->
                                                view.offer().draft().window().until())
                                .thenComparing(view -> view.offer().id().id()))
                .toList();
    }

    /** Returns one offer, also where its time is over. */
    public Optional<LimitedOfferView> find(AccountId customer, String offerId, Instant now) {
        return OfferIds.find(offers, customer.shopId(), offerId)
                .map(offer -> view(offer, customer, now));
    }

    /** Returns an offer as it is right after a claim was made or changed. */
    public LimitedOfferView view(Scheme<LimitedOfferDraft> offer, Claim claim, Instant now) {
        return new LimitedOfferView(
                offer,
                opening.opensAt(offer, claim.id().account(), now),
                stock.left(offer, now),
                claim,
                now);
    }

    private LimitedOfferView view(
            Scheme<LimitedOfferDraft> offer, AccountId customer, Instant now) {
        CustomerClaims theirs = CustomerClaims.of(customer, offer.id(), ledger, claims);
        return new LimitedOfferView(
                offer,
                opening.opensAt(offer, theirs.holder().account(), now),
                stock.left(offer, now),
                theirs.shown(now).orElse(null),
                now);
    }
}
