package dev.stammkunde.programmes.stamps;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * How a customer's card stands at a time.
 *
 * @param full cards that can be exchanged, oldest first
 * @param stamps on the card that is being filled
 * @param begunAt when the first of them was paid; absent without any
 * @param endsAt when they lapse unless the card is full by then; absent where they do not
 * @param owed stamps that were exchanged and went back since: later ones fill this first
 * @param lapsed stamps that lapsed, as far as they are remembered
 */
public record CardStand(
        List<FullCard> full,
        long stamps,
        @Nullable Instant begunAt,
        @Nullable Instant endsAt,
        long owed,
        long lapsed) {

    public CardStand {
        full = List.copyOf(full);
    }

    /**
     * A card that can be exchanged. Times are in minutes since 1970.
     *
     * @param fields its stamps
     * @param first when the first was paid
     * @param last when the last was
     */
    public record FullCard(long fields, long first, long last) {}

    /** What the ledger holds of the card's unit: less than none where stamps are owed. */
    public long balance() {
        return full.stream().mapToLong(FullCard::fields).sum() + stamps - owed;
    }
}
