package dev.stammkunde.programmes.stamps;

import dev.stammkunde.programmes.stamps.CardStand.FullCard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps what is remembered of a customer's card short: it is written with each booking. Stamps of
 * exchanged and lapsed cards are forgotten, but for those of the last {@value #MOST} minutes in
 * which something was paid; an order before those changes nothing any more. What is on a card
 * stays.
 */
final class ForgetStamps {

    private static final int MOST = 40;

    private ForgetStamps() {}

    /** Returns facts by which the card stands as it did. */
    static CardFacts shortened(CardFacts facts, CardTerms terms, Instant now) {
        if (facts.stamps().size() + facts.exchanges().size() <= 2 * MOST) {
            return facts;
        }
        CardStand stand = FillCards.fill(facts, terms, now);
        if (stand.owed() > 0) {
            return facts;
        }
        List<Long> minutes = List.copyOf(facts.stamps().keySet());
        long closed = minutes.get(Math.max(0, minutes.size() - MOST - 1));
        SortedMap<Long, Long> kept = new TreeMap<>(facts.stamps().tailMap(closed + 1));
        List<Exchange> exchanges = new ArrayList<>();
        for (Exchange exchange : facts.exchanges()) {
            if (exchange.last() > closed) {
                kept.putAll(facts.stamps().subMap(exchange.first(), exchange.last() + 1));
                exchanges.add(exchange);
            }
        }
        for (FullCard full : stand.full()) {
            kept.putAll(facts.stamps().subMap(full.first(), full.last() + 1));
        }
        Instant begunAt = stand.begunAt();
        if (begunAt != null) {
            kept.putAll(facts.stamps().tailMap(StampMinute.of(begunAt)));
        }
        CardFacts shorter = new CardFacts(kept, exchanges, Math.max(closed, facts.closed()));
        return isSame(FillCards.fill(shorter, terms, now), stand) ? shorter : facts;
    }

    private static boolean isSame(CardStand one, CardStand other) {
        return one.full().equals(other.full())
                && one.stamps() == other.stamps()
                && one.owed() == other.owed();
    }
}
