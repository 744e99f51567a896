package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.limited.OfferSale.SaleId;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Hears of orders that sell limited offers: a paid one has its pieces, whether or not its customer
 * had claimed one, since nobody can stop the shop. What is wrong with it is said ({@link
 * SaleDoubt}), and what is cancelled or refunded comes back as the offer's document has it.
 *
 * <p>Reports may come twice, late and in any order: what an order has follows from all that is
 * known of it. It may stop at any call.
 */
public final class HearOfferOrder {

    /** What a report came to for one sale. */
    public sealed interface SaleOutcome {

        /** The sale as it is now. */
        OfferSale sale();

        /** It changes nothing: it is not paid, or was heard before. */
        record Nothing(OfferSale sale) implements SaleOutcome {}

        /** The order has pieces more than before. */
        record Sold(OfferSale sale) implements SaleOutcome {}

        /** Pieces came back. */
        record Returned(OfferSale sale) implements SaleOutcome {}
    }

    private final Schemes<LimitedOfferDraft> offers;
    private final Claims claims;
    private final PointsLedger ledger;
    private final SellPieces sell;
    private final Attempts attempts;

    public HearOfferOrder(
            Schemes<LimitedOfferDraft> offers,
            Claims claims,
            PointsLedger ledger,
            IntConsumer beforeRetry) {
        this.offers = offers;
        this.claims = claims;
        this.ledger = ledger;
        this.sell = new SellPieces(claims, ledger);
        this.attempts = new Attempts(beforeRetry);
    }

    /** Hears an event as the other, of offers that it asks for itself. */
    public List<SaleOutcome> hear(ShopEvent event, Instant now) {
        return hear(event, offers.all(event.source().shopId()), now);
    }

    /**
     * Hears an event.
     *
     * @param all the offers of its shop as they are now; one without any costs nothing more
     * @param now when it was sent
     * @return what it came to for each offer that the order sells; nothing where it sells none
     * @throws IllegalStateException if others were always faster: to be heard again
     */
    public List<SaleOutcome> hear(
            ShopEvent event, List<Scheme<LimitedOfferDraft>> all, Instant now) {
        if (all.isEmpty()) {
            return List.of();
        }
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    reported.order().test()
                            ? List.of()
                            : hear(event, reported.order().orderId(), sold(reported, all), now);
            case ShopEvent.OrderRefunded refunded ->
                    hear(event, refunded.refund().orderId(), Map.of(), now);
            case ShopEvent.OrderCancelled cancelled ->
                    hear(event, cancelled.orderId(), Map.of(), now);
            case ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    List.of();
        };
    }

    /** Offers whose article an order has. What a shop tells as history sold no offer. */
    private Map<DocumentId, String> sold(
            ShopEvent.OrderReported reported, List<Scheme<LimitedOfferDraft>> all) {
        Map<DocumentId, String> sold = new LinkedHashMap<>();
        if (reported.source().history() == null) {
            List<String> skus = OfferOrder.skusOf(reported.order());
            List<Scheme<LimitedOfferDraft>> fitting =
                    all.stream()
                            .filter(offer -> skus.contains(offer.draft().sku()))
                            .filter(offer -> isOf(offer, reported.order()))
                            .toList();
            Instant placedAt = reported.order().placedAt();
            fitting.stream()
                    .filter(offer -> !isOfOneBefore(offer, fitting, placedAt))
                    .forEach(offer -> sold.put(offer.id(), offer.draft().sku()));
        }
        return sold;
    }

    /** Whether an offer has not begun while one of the same article is on, which was sold. */
    private static boolean isOfOneBefore(
            Scheme<LimitedOfferDraft> offer,
            List<Scheme<LimitedOfferDraft>> fitting,
            Instant placedAt) {
        return placedAt.isBefore(offer.draft().window().begin())
                && fitting.stream()
                        .map(Scheme::draft)
                        .filter(other -> other.sku().equals(offer.draft().sku()))
                        .anyMatch(other -> !placedAt.isBefore(other.window().begin()));
    }

    /**
     * Whether an order is about an offer and not about the same article at another time, which the
     * shop may sell before there is an offer and after it is over.
     */
    private boolean isOf(Scheme<LimitedOfferDraft> offer, Order order) {
        OfferWindow window = offer.draft().window();
        Instant placedAt = order.placedAt();
        boolean isBefore = !window.isPublic(placedAt) && placedAt.isBefore(offer.activeSince());
        boolean isAfter = !placedAt.isBefore(offer.draft().end());
        if (isBefore || isAfter) {
            return false;
        }
        return offer.state() != DocumentState.ARCHIVED || isKeptFor(order.customerId(), offer.id());
    }

    /** Another offer may have the article by now. */
    private boolean isKeptFor(@Nullable String customerId, DocumentId offer) {
        return customerId != null
                && claims.find(new ClaimId(offer, customerId))
                        .filter(Claim::keepsPiece)
                        .isPresent();
    }

    private List<SaleOutcome> hear(
            ShopEvent event, String orderId, Map<DocumentId, String> sold, Instant now) {
        String shopId = event.source().shopId();
        Map<DocumentId, String> concerned = new LinkedHashMap<>(sold);
        claims.salesOf(shopId, orderId)
                .forEach(sale -> concerned.put(sale.id().offer(), sale.sku()));
        List<SaleOutcome> outcomes = new ArrayList<>();
        concerned.forEach(
                (offer, sku) -> {
                    SaleId id = new SaleId(offer, orderId);
                    outcomes.add(
                            attempts.until(() -> tryToHear(event, id, sku, now))
                                    .orElseThrow(
                                            () ->
                                                    new IllegalStateException(
                                                            "others were always faster")));
                });
        return outcomes;
    }

    private Optional<SaleOutcome> tryToHear(ShopEvent event, SaleId id, String sku, Instant now) {
        Optional<OfferSale> kept = claims.sale(id);
        OfferSale before =
                kept.filter(sale -> !sale.known().equals(KnownOrder.nothing()))
                        .orElseGet(
                                () -> recalled(kept.orElseGet(() -> OfferSale.nothing(id, sku))));
        OrderReport<OfferOrder> report =
                OrderReport.of(event, (Order order) -> OfferOrder.of(order, sku)).orElseThrow();
        OfferSale heard =
                before.knowing(before.known().hear(report)).named(isNamed(event, before.sku()));
        int due = heard.due();
        if (due > heard.pieces()) {
            return sell.sell(offer(id), heard, due, now).map(SaleOutcome.Sold::new);
        }
        if (due < heard.pieces()) {
            return back(offer(id), heard, due).map(SaleOutcome.Returned::new);
        }
        return asBefore(kept, heard);
    }

    /** The shop may have given the order another customer's piece by {@code buy}. */
    private Optional<SaleOutcome> asBefore(Optional<OfferSale> kept, OfferSale heard) {
        OfferSale after =
                heard.pieces() == 0
                        ? heard
                        : heard.doubting(new CompareBuyers(ledger).doubts(heard));
        boolean isFirstDoubt = heard.doubts().isEmpty() && !after.doubts().isEmpty();
        boolean isNews = !kept.equals(Optional.of(after));
        return isNews
                        && write(after, null, new OfferCount(0, 0, 0, isFirstDoubt ? 1 : 0))
                                != SaveResult.SAVED
                ? Optional.empty()
                : Optional.of(new SaleOutcome.Nothing(after));
    }

    private static boolean isNamed(ShopEvent event, String sku) {
        return event instanceof ShopEvent.OrderReported reported
                && OfferOrder.skusOf(reported.order()).contains(sku);
    }

    private Scheme<LimitedOfferDraft> offer(SaleId id) {
        return offers.find(id.offer())
                .orElseThrow(() -> new IllegalStateException("an offer is gone"));
    }

    /** Adds what the ledger knows of an order whose own report was not heard here. */
    private OfferSale recalled(OfferSale sale) {
        KnownOrder<Order> known =
                ledger.order(sale.id().offer().shopId(), sale.id().orderId(), null).order().known();
        return known.newest().filter(Order::test).isPresent()
                ? sale
                : sale.knowing(known.keeping(order -> OfferOrder.of(order, sale.sku())));
    }

    private Optional<OfferSale> back(Scheme<LimitedOfferDraft> offer, OfferSale heard, int due) {
        int gone = heard.pieces() - due;
        int restocked = offer.draft().afterReturn().stockReturns() ? gone : 0;
        OfferSale after = heard.with(due, heard.kept() + gone - restocked);
        return write(
                                after,
                                due == 0 ? returned(heard) : null,
                                new OfferCount(-restocked, -gone, gone, 0))
                        == SaveResult.SAVED
                ? Optional.of(after.next())
                : Optional.empty();
    }

    private ClaimWrite.@Nullable Change returned(OfferSale sale) {
        String holder = sale.holder();
        return holder == null
                ? null
                : claims.find(new ClaimId(sale.id().offer(), holder))
                        .filter(claim -> claim.isBoughtBy(sale.id().orderId()))
                        .map(claim -> new ClaimWrite.Change(claim, claim.returned()))
                        .orElse(null);
    }

    private SaveResult write(OfferSale sale, ClaimWrite.@Nullable Change claim, OfferCount more) {
        return claims.write(ClaimWrite.of(sale, claim, more, null));
    }
}
