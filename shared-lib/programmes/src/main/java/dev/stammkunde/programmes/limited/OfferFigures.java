package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentId;

import java.time.Instant;

/**
 * What became of an offer's pieces, as of a moment.
 *
 * @param stock all pieces by the document
 * @param reserved that are kept for customers whose hold is not over
 * @param bought that orders have
 * @param returned that came back, ever
 * @param notRestocked of those, the ones that are not sold again
 * @param left that can be claimed
 * @param over pieces sold or reserved beyond the stock, such as after it was lowered
 * @param doubtful orders with which something was wrong, ever
 */
public record OfferFigures(
        int stock,
        long reserved,
        long bought,
        long returned,
        long notRestocked,
        long left,
        long over,
        long doubtful) {

    /** Reads them. */
    public static OfferFigures of(DocumentId offer, int stock, Claims claims, Instant now) {
        OfferCount count = claims.count(offer);
        long lapsed = claims.countOver(offer, now);
        long kept = claims.countReserved(offer);
        long taken = count.taken() - lapsed;
        return new OfferFigures(
                stock,
                Math.max(0, kept - lapsed),
                count.bought(),
                count.returned(),
                Math.max(0, count.taken() - kept - count.bought()),
                Math.max(0, stock - taken),
                Math.max(0, taken - stock),
                count.doubtful());
    }
}
