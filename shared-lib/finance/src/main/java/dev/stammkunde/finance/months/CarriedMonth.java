package dev.stammkunde.finance.months;

import dev.stammkunde.finance.ShopMonth;

import java.util.List;

/**
 * A month that is over and proved, and what the next one goes on from. It never changes.
 *
 * @param folded as it was when it was kept
 * @param terms that it was folded by
 * @param pieces hold its accounts, one line each, in their order
 */
public record CarriedMonth(FoldedMonth folded, FoldTerms terms, List<Piece> pieces) {

    public CarriedMonth {
        pieces = List.copyOf(pieces);
    }

    public ShopMonth month() {
        return folded.figures().month();
    }

    /**
     * A piece of the accounts.
     *
     * @param sha256 of its lines, in lower-case hexadecimal: it names the object
     */
    public record Piece(String sha256, long lines) {}
}
