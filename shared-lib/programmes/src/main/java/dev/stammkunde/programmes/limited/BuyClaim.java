package dev.stammkunde.programmes.limited;

import static dev.stammkunde.programmes.limited.ClaimOutcome.refused;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.limited.ClaimOutcome.ClaimRefusal;
import dev.stammkunde.programmes.limited.OfferSale.SaleId;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Gives a reserved piece to an order, or back. The order has it from then on, paid or not, until it
 * is cancelled, refunded or its payment is lost.
 *
 * <p>Both may be sent again as they are, and may stop at any call.
 */
public final class BuyClaim {

    private final Schemes<LimitedOfferDraft> offers;
    private final Claims claims;
    private final PointsLedger ledger;
    private final OfferStock stock;
    private final Attempts attempts;

    public BuyClaim(
            Schemes<LimitedOfferDraft> offers,
            Claims claims,
            PointsLedger ledger,
            IntConsumer beforeRetry) {
        this.offers = offers;
        this.claims = claims;
        this.ledger = ledger;
        this.stock = new OfferStock(claims);
        this.attempts = new Attempts(beforeRetry);
    }

    /**
     * Gives a customer's piece to an order.
     *
     * @param customer as the caller names them
     */
    public ClaimOutcome buy(AccountId customer, String offerId, String orderId, Instant now) {
        return withOffer(customer, offerId, offer -> tryToBuy(offer, customer, orderId, now));
    }

    /** Gives a reserved piece back before its hold is over. */
    public ClaimOutcome release(AccountId customer, String offerId, Instant now) {
        return withOffer(customer, offerId, offer -> tryToRelease(offer, customer, now));
    }

    private interface Attempt {
        Optional<ClaimOutcome> at(Scheme<LimitedOfferDraft> offer);
    }

    private ClaimOutcome withOffer(AccountId customer, String offerId, Attempt attempt) {
        Optional<Scheme<LimitedOfferDraft>> offer =
                OfferIds.find(offers, customer.shopId(), offerId);
        return offer.isEmpty()
                ? refused(ClaimRefusal.UNKNOWN_OFFER)
                : attempts.until(() -> attempt.at(offer.get()))
                        .orElseGet(() -> refused(ClaimRefusal.BUSY));
    }

    private Optional<ClaimOutcome> tryToBuy(
            Scheme<LimitedOfferDraft> offer, AccountId asked, String orderId, Instant now) {
        CustomerClaims customer = CustomerClaims.of(asked, offer.id(), ledger, claims);
        Optional<Claim> same = customer.boughtBy(orderId);
        if (same.isPresent()) {
            return Optional.of(new ClaimOutcome.Done(same.get(), offer, true));
        }
        Optional<Claim> held = customer.inState(ClaimState.RESERVED, now);
        boolean hasOne = customer.inState(ClaimState.BOUGHT, now).isPresent();
        if (held.isPresent() && !hasOne) {
            return buy(offer, held.get(), orderId);
        }
        return Optional.of(
                refused(
                        customer.shown(now)
                                .map(claim -> reason(claim.stateAt(now)))
                                .orElse(ClaimRefusal.NO_CLAIM)));
    }

    private static ClaimRefusal reason(ClaimState state) {
        return switch (state) {
            case BOUGHT -> ClaimRefusal.BOUGHT_OTHERWISE;
            case LAPSED -> ClaimRefusal.HOLD_OVER;
            case RETURNED -> ClaimRefusal.ORDER_DOES_NOT_STAND;
            case RESERVED -> throw new IllegalStateException("it is held");
        };
    }

    private Optional<ClaimOutcome> buy(
            Scheme<LimitedOfferDraft> offer, Claim held, String orderId) {
        SaleId id = new SaleId(offer.id(), orderId);
        OfferSale before =
                claims.sale(id)
                        .orElseGet(() -> recalled(OfferSale.nothing(id, offer.draft().sku())));
        if (before.pieces() > 0 && before.holder() != null) {
            return Optional.of(refused(ClaimRefusal.BOUGHT_OTHERWISE));
        }
        OfferSale sale = before.told().of(held.id().holder());
        if (sale.due() == 0) {
            return Optional.of(refused(ClaimRefusal.ORDER_DOES_NOT_STAND));
        }
        Claim bought = held.bought(orderId);
        return write(sale, new ClaimWrite.Change(held, bought)) == SaveResult.SAVED
                ? Optional.of(new ClaimOutcome.Done(bought, offer, false))
                : Optional.empty();
    }

    /**
     * What the order has beyond one piece, its own report tells. If it came before, and named no
     * customer, the order has a piece already, and the reserved one is left again.
     */
    private SaveResult write(OfferSale sale, ClaimWrite.Change change) {
        boolean hasPiece = sale.pieces() > 0;
        return claims.write(
                ClaimWrite.of(
                        hasPiece ? sale : sale.with(1, sale.kept()),
                        change,
                        hasPiece ? OfferCount.taking(-1) : new OfferCount(0, 1, 0, 0),
                        null));
    }

    /** The order may be cancelled already, of which only the ledger knows. */
    private OfferSale recalled(OfferSale sale) {
        KnownOrder<Order> known =
                ledger.order(sale.id().offer().shopId(), sale.id().orderId(), null).order().known();
        return known.newest().filter(Order::test).isPresent()
                ? sale
                : sale.knowing(known.keeping(order -> OfferOrder.of(order, sale.sku())));
    }

    private Optional<ClaimOutcome> tryToRelease(
            Scheme<LimitedOfferDraft> offer, AccountId asked, Instant now) {
        CustomerClaims customer = CustomerClaims.of(asked, offer.id(), ledger, claims);
        Optional<Claim> held = customer.inState(ClaimState.RESERVED, now);
        if (held.isPresent()) {
            return stock.giveBack(held.get())
                    ? Optional.of(new ClaimOutcome.Done(held.get().lapsed(), offer, false))
                    : Optional.empty();
        }
        Optional<Claim> shown = customer.shown(now);
        if (shown.isEmpty()) {
            return Optional.of(refused(ClaimRefusal.NO_CLAIM));
        }
        return Optional.of(
                shown.get().stateAt(now) == ClaimState.LAPSED
                        ? new ClaimOutcome.Done(shown.get(), offer, true)
                        : refused(ClaimRefusal.BOUGHT_OTHERWISE));
    }
}
