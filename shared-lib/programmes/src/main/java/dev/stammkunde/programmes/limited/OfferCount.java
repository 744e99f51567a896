package dev.stammkunde.programmes.limited;

/**
 * Pieces of an offer as they are kept. Each change of a claim or a sale changes them in its own
 * transaction, so they are what all of these come to.
 *
 * @param taken out of the stock: of claims that are kept as reserved, of orders, and what came back
 *     and is not sold again
 * @param bought that orders have
 * @param returned that came back, ever
 * @param doubtful orders with which something was wrong, ever
 */
public record OfferCount(long taken, long bought, long returned, long doubtful) {

    /** No pieces. */
    public static final OfferCount NONE = new OfferCount(0, 0, 0, 0);

    /** Returns both together. */
    public OfferCount plus(OfferCount more) {
        return new OfferCount(
                taken + more.taken,
                bought + more.bought,
                returned + more.returned,
                doubtful + more.doubtful);
    }

    static OfferCount taking(long pieces) {
        return new OfferCount(pieces, 0, 0, 0);
    }
}
