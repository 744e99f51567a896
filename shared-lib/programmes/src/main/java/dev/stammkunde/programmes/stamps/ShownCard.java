package dev.stammkunde.programmes.stamps;

import dev.stammkunde.programmes.Scheme;

import java.time.Instant;
import java.util.List;

/**
 * A card as its customer sees it.
 *
 * @param stampedAt when what is on the cards was paid, oldest first
 */
public record ShownCard(Scheme<StampCardDraft> card, CardStand stand, List<Stamped> stampedAt) {

    public ShownCard {
        stampedAt = List.copyOf(stampedAt);
    }

    /** What was paid in a minute brought so many stamps. */
    public record Stamped(Instant at, long stamps) {}
}
