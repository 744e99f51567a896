package dev.stammkunde.programmes.limited;

import dev.stammkunde.shop.Language;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Map;

/**
 * What marketing writes of a limited offer: all of a version but what the system adds to it.
 *
 * @param name for the team alone
 * @param sku of the article by which the shop sells it; orders are known by it
 * @param stock all pieces there are, sold ones included
 * @param price of one piece, tax included
 * @param holdMinutes how long a piece is kept for who claimed it
 * @param piecesShown how customers are told what is left
 * @param afterReturn what an order that does not stand any more leaves behind
 * @param texts what customers read
 */
public record LimitedOfferDraft(
        String name,
        String sku,
        int stock,
        Money price,
        Entitlement entitlement,
        OfferWindow window,
        int holdMinutes,
        PiecesShown piecesShown,
        AfterReturn afterReturn,
        Map<Language, OfferText> texts) {

    public LimitedOfferDraft {
        texts = Map.copyOf(texts);
    }

    /** Returns the first moment at which no piece is kept any more. */
    public Instant end() {
        return window.end(holdMinutes);
    }

    /** Whether pieces are kept at some moment between two. */
    public boolean isAtOneTimeWith(Instant begin, Instant end) {
        return window.begin().isBefore(end) && begin.isBefore(end());
    }
}
