package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentId;

import org.jspecify.annotations.Nullable;

/**
 * What is written at once, or not at all.
 *
 * @param offer whose pieces are counted
 * @param claim that changes; absent where none does
 * @param sale that changes, as its next version; absent where none does
 * @param more pieces than before
 * @param within what must hold of the offer; absent where pieces are given back, or the shop has
 *     sold already what there is not
 */
public record ClaimWrite(
        DocumentId offer,
        @Nullable Change claim,
        @Nullable OfferSale sale,
        OfferCount more,
        @Nullable Within within) {

    /**
     * A claim that changes.
     *
     * @param before as it was read; absent where there was none
     */
    public record Change(@Nullable Claim before, Claim after) {}

    /**
     * What must hold.
     *
     * @param offerVersion that is the newest
     * @param stock that is not exceeded
     */
    public record Within(int offerVersion, int stock) {}

    /** A change of a claim alone. */
    static ClaimWrite of(Change claim, OfferCount more, @Nullable Within within) {
        return new ClaimWrite(claim.after().id().offer(), claim, null, more, within);
    }

    /** A change of a sale, and of a claim where it has one. */
    static ClaimWrite of(
            OfferSale sale, @Nullable Change claim, OfferCount more, @Nullable Within within) {
        return new ClaimWrite(sale.id().offer(), claim, sale.next(), more, within);
    }
}
