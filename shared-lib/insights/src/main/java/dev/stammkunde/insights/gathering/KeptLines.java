package dev.stammkunde.insights.gathering;

import java.util.List;

/**
 * Purchases that were put away, sorted.
 *
 * @param pieces what names them; they follow one another
 */
public record KeptLines(List<String> pieces) {
    public KeptLines {
        pieces = List.copyOf(pieces);
    }
}
