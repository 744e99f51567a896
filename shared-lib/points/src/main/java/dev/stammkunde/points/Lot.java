package dev.stammkunde.points;

/** Points that share their dates and their source. */
public record Lot(LotTerm term, long points, LotSource source) {
    public Lot {
        if (points <= 0) {
            throw new IllegalArgumentException("a lot has points");
        }
    }

    Lot with(long otherPoints) {
        return new Lot(term, otherPoints, source);
    }
}
