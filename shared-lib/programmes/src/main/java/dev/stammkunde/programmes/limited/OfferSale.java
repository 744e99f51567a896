package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.programmes.StandingPieces;
import dev.stammkunde.shop.KnownOrder;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/**
 * An order that sells a limited offer. It is kept from the first report on, so that an old one that
 * comes late changes nothing.
 *
 * @param sku by which the order's lines are known
 * @param holder whose claim has it; absent where none has, such as of a guest
 * @param toldByShop whether the shop said by the API that this order bought the claim; then it
 *     stands before it is paid
 * @param named whether a report of the order ever had the article; what has gone from it then is
 *     gone
 * @param pieces that it has now
 * @param kept pieces that came back and stay out of the stock
 * @param doubts all that ever was wrong with it
 * @param known the newest that is known of the order
 * @param version 1, 2, … without gaps; 0 of one that is not kept yet
 */
public record OfferSale(
        SaleId id,
        String sku,
        @Nullable String holder,
        boolean toldByShop,
        boolean named,
        int pieces,
        int kept,
        Set<SaleDoubt> doubts,
        KnownOrder<OfferOrder> known,
        long version) {

    /** An order and the offer that it sells. */
    public record SaleId(DocumentId offer, String orderId) {}

    public OfferSale {
        doubts = Set.copyOf(doubts);
    }

    /** A sale of which nothing is known. */
    static OfferSale nothing(SaleId id, String sku) {
        return new OfferSale(id, sku, null, false, false, 0, 0, Set.of(), KnownOrder.nothing(), 0);
    }

    /**
     * Returns how many pieces it has by what is known: those of its lines without the ones that
     * came back. It follows from all refunds, so that it does not matter in how many they came.
     */
    int due() {
        if (StandingPieces.isGone(known)) {
            return 0;
        }
        boolean stands = toldByShop || known.paidAt().isPresent();
        return stands ? ordered() - StandingPieces.back(known) : 0;
    }

    private int ordered() {
        int pieces = StandingPieces.ordered(known);
        // The shop may call the article otherwise than the document does.
        return pieces == 0 && toldByShop && !named ? 1 : pieces;
    }

    /** Whether somebody must decide what becomes of the order. */
    public boolean isForPeople() {
        return doubts.stream().anyMatch(SaleDoubt::isForPeople);
    }

    OfferSale knowing(KnownOrder<OfferOrder> more) {
        return new OfferSale(
                id, sku, holder, toldByShop, named, pieces, kept, doubts, more, version);
    }

    /** Returns it after a report that may have the article. */
    OfferSale named(boolean more) {
        return new OfferSale(
                id, sku, holder, toldByShop, named || more, pieces, kept, doubts, known, version);
    }

    OfferSale told() {
        return new OfferSale(id, sku, holder, true, named, pieces, kept, doubts, known, version);
    }

    OfferSale of(@Nullable String claimant) {
        return new OfferSale(
                id, sku, claimant, toldByShop, named, pieces, kept, doubts, known, version);
    }

    OfferSale doubting(Set<SaleDoubt> more) {
        Set<SaleDoubt> all = EnumSet.noneOf(SaleDoubt.class);
        all.addAll(doubts);
        all.addAll(more);
        return new OfferSale(id, sku, holder, toldByShop, named, pieces, kept, all, known, version);
    }

    OfferSale with(int now, int outOfStock) {
        return new OfferSale(
                id, sku, holder, toldByShop, named, now, outOfStock, doubts, known, version);
    }

    OfferSale next() {
        return new OfferSale(
                id, sku, holder, toldByShop, named, pieces, kept, doubts, known, version + 1);
    }
}
