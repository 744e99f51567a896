package dev.stammkunde.programmes.limited;

import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.limited.ClaimOutcome.ClaimRefusal;
import dev.stammkunde.programmes.limited.HearOfferOrder.SaleOutcome;
import dev.stammkunde.programmes.testing.SampleOffers;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A shop with one offer, and all that happens to it. */
final class OfferWorld {

    static final String OFFER = SampleOffers.ID.id();

    final PointsLedger ledger = new InMemoryPointsLedger();
    final Claims claims;
    final ReserveOffer reserve;
    final BuyClaim buy;
    final HearOfferOrder hear;
    final OfferStock stock;
    final ShowLimitedOffers show;
    final Schemes<LimitedOfferDraft> offers;

    OfferWorld(Schemes<LimitedOfferDraft> offers, Claims claims, MayClaimEarly early) {
        this.offers = offers;
        this.claims = claims;
        this.reserve =
                new ReserveOffer(new ReserveOffer.Needs(offers, claims, ledger, early, _ -> {}));
        this.buy = new BuyClaim(offers, claims, ledger, _ -> {});
        this.hear = new HearOfferOrder(offers, claims, ledger, _ -> {});
        this.stock = new OfferStock(claims);
        this.show = new ShowLimitedOffers(offers, claims, ledger, early);
    }

    static AccountId customer(String id) {
        return new AccountId(Orders.SHOP, id);
    }

    ClaimOutcome reserve(String customer, String key, Instant now) {
        return reserve.reserve(new ReserveOffer.Wish(customer(customer), OFFER, key), now);
    }

    ClaimOutcome buy(String customer, String order, Instant now) {
        return buy.buy(customer(customer), OFFER, order, now);
    }

    ClaimOutcome release(String customer, Instant now) {
        return buy.release(customer(customer), OFFER, now);
    }

    static Claim claim(ClaimOutcome outcome) {
        assertThat(outcome).isInstanceOf(ClaimOutcome.Done.class);
        return ((ClaimOutcome.Done) outcome).claim();
    }

    static @Nullable ClaimRefusal refusal(ClaimOutcome outcome) {
        return outcome instanceof ClaimOutcome.Refused(ClaimRefusal reason, Instant _)
                ? reason
                : null;
    }

    long left(Instant now) {
        return stock.left(offer(), now);
    }

    Scheme<LimitedOfferDraft> offer() {
        return offers.find(SampleOffers.ID).orElseThrow();
    }

    OfferFigures figures(Instant now) {
        return OfferFigures.of(SampleOffers.ID, offer().draft().stock(), claims, now);
    }

    void merge(String gone, String stays, Instant now) {
        ledger.write(
                Decide.merge(ledger.account(customer(gone)), ledger.account(customer(stays)), now));
    }

    static Order order(String id, @Nullable String customer, int pieces, Instant placedAt) {
        OrderLine line =
                new OrderLine(
                        "line-1",
                        LineKind.GOODS,
                        "product-9",
                        SampleOffers.SKU,
                        List.of(),
                        pieces,
                        eur("99.00"),
                        eur("99.00"),
                        eur("0"));
        return new Order(
                id,
                "#" + id,
                customer,
                placedAt,
                false,
                List.of(line),
                eur("0"),
                eur("0"),
                eur("99.00"),
                eur("0"),
                eur("0"));
    }

    private static Source source(Instant at) {
        return new Source(Orders.SHOP, Platform.STANDARD, "delivery-1", at);
    }

    private static ShopEvent reported(Instant at, Order order, Instant paidAt) {
        return new ShopEvent.OrderReported(
                source(at), AsOf.of(at), order, new Payment.Paid(paidAt), false, null);
    }

    List<SaleOutcome> paid(String id, @Nullable String customer, int pieces, Instant placedAt) {
        Instant at = placedAt.plusSeconds(5);
        return hear.hear(
                reported(at, order(id, customer, pieces, placedAt), at), placedAt.plusSeconds(6));
    }

    /** The shop tells of an order that has nothing of the offer. */
    List<SaleOutcome> paidWithout(String id, String customer, Instant at) {
        Order with = order(id, customer, 1, at);
        OrderLine other = with.lines().getFirst();
        Order without =
                new Order(
                        id,
                        with.number(),
                        customer,
                        with.placedAt(),
                        false,
                        List.of(
                                new OrderLine(
                                        "line-2",
                                        LineKind.GOODS,
                                        "product-1",
                                        "TEE-1",
                                        List.of(),
                                        1,
                                        other.listed(),
                                        other.paid(),
                                        other.tax())),
                        with.shipping(),
                        with.shippingTax(),
                        with.total(),
                        with.tax(),
                        with.byGiftCard());
        return hear.hear(reported(at, without, at), at.plusSeconds(1));
    }

    List<SaleOutcome> cancelled(String id, Instant at) {
        return hear.hear(
                new ShopEvent.OrderCancelled(source(at), AsOf.of(at), id, null), at.plusSeconds(1));
    }

    /** The shop takes a cancellation back. */
    List<SaleOutcome> revived(String id, String customer, Instant placedAt, Instant at) {
        return hear.hear(
                reported(at, order(id, customer, 1, placedAt), placedAt), at.plusSeconds(1));
    }

    List<SaleOutcome> refunded(String id, int pieces, Instant at) {
        return hear.hear(
                new ShopEvent.OrderRefunded(
                        source(at),
                        AsOf.of(at),
                        new Refund(
                                "refund-" + id + at,
                                id,
                                at,
                                List.of(new RefundedLine("line-1", pieces, eur("49.50"))),
                                eur("0"),
                                eur("0"))),
                at.plusSeconds(1));
    }
}
