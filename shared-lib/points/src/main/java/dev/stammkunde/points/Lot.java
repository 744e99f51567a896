package dev.stammkunde.points;

import java.util.ArrayList;
import java.util.List;

/** Points that share their dates and their source. */
public record Lot(LotTerm term, long points, LotSource source) {
    public Lot {
        if (points <= 0) {
            throw new IllegalArgumentException("a lot has points");
        }
    }

    /** Adds up points. */
    public static long sum(List<Lot> lots) {
        return lots.stream().mapToLong(Lot::points).sum();
    }

    static List<Lot> joined(List<Lot> some, List<Lot> others) {
        List<Lot> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Returns the first points of lots, from where they had come, with other dates. */
    static List<Lot> first(long points, List<Lot> lots, LotTerm term) {
        List<Lot> first = new ArrayList<>();
        long missing = points;
        for (Lot lot : lots) {
            long part = Math.min(missing, lot.points());
            if (part > 0) {
                first.add(new Lot(term, part, lot.source()));
                missing -= part;
            }
        }
        return first;
    }

    /** Whether dates and source are those of another. */
    boolean isLike(Lot other) {
        return term.equals(other.term) && source.equals(other.source);
    }

    Lot with(long otherPoints) {
        return new Lot(term, otherPoints, source);
    }
}
