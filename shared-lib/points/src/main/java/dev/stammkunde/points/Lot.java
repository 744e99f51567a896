package dev.stammkunde.points;

/** Points that share their dates. */
public record Lot(LotTerm term, long points) {
    public Lot {
        if (points <= 0) {
            throw new IllegalArgumentException("a lot has points");
        }
    }
}
