package dev.stammkunde.programmes.stamps;

import dev.stammkunde.programmes.stamps.CardStand.FullCard;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays a customer's stamps on cards, in the order in which they were paid. Pure: the same facts and
 * time give the same cards, however the facts became known, and whether or not a lapse was booked.
 *
 * <p>Exchanged cards have theirs first, so that what is refunded later never lets the rest of an
 * exchanged card lapse. What they miss is owed, or is not, by the card's terms.
 */
final class FillCards {

    private final CardTerms terms;
    private final List<FullCard> full = new ArrayList<>();
    private final List<FullCard> over = new ArrayList<>();
    private long owed;
    private long owedSince = Long.MAX_VALUE;
    private long lapsed;
    private long stamps;
    private long first;
    private long last;

    private FillCards(CardTerms terms) {
        this.terms = terms;
    }

    static CardStand fill(CardFacts facts, CardTerms terms, Instant at) {
        FillCards cards = new FillCards(terms);
        SortedMap<Long, Long> left = cards.exchanged(facts);
        left.forEach(cards::add);
        cards.lapse(at);
        return cards.stand();
    }

    /** Gives exchanged cards their stamps, and returns what is left. */
    private SortedMap<Long, Long> exchanged(CardFacts facts) {
        SortedMap<Long, Long> left = new TreeMap<>(facts.stamps());
        // Of cards that overlap, since two customers became one, the first that was full goes
        // first.
        facts.exchanges().stream()
                .sorted(Comparator.comparingLong(Exchange::last).thenComparing(Exchange.ORDER))
                .forEach(
                        exchange -> {
                            long missing = take(left, exchange);
                            switch (terms.refunds()) {
                                case OWED -> owe(missing, exchange);
                                case KEPT -> {}
                            }
                        });
        if (owed > 0) {
            leaveLapsed(left);
        }
        return left;
    }

    private void owe(long missing, Exchange exchange) {
        if (missing > 0) {
            owed += missing;
            owedSince = Math.min(owedSince, exchange.at());
        }
    }

    /** What had lapsed before the card was exchanged does not pay what that owes. */
    private void leaveLapsed(SortedMap<Long, Long> left) {
        FillCards before = new FillCards(terms);
        left.headMap(owedSince + 1).forEach(before::add);
        before.lapse(StampMinute.begin(owedSince));
        lapsed += before.lapsed;
        for (FullCard card : before.over) {
            long gone = card.fields();
            SortedMap<Long, Long> stamps = left.subMap(card.first(), card.last() + 1);
            for (long minute : List.copyOf(stamps.keySet()).reversed()) {
                long taken = Math.min(gone, stamps.getOrDefault(minute, 0L));
                stamps.merge(minute, -taken, Long::sum);
                gone -= taken;
            }
        }
    }

    /** Takes the oldest stamps of an exchanged card, and returns how many are missing. */
    private long take(SortedMap<Long, Long> left, Exchange exchange) {
        long missing = exchange.fields();
        for (var stamp : left.subMap(exchange.first(), exchange.last() + 1).entrySet()) {
            long taken = Math.min(missing, stamp.getValue());
            missing -= taken;
            boolean isSurplus =
                    taken > 0
                            && stamp.getKey() == exchange.last()
                            && terms.onFull() == OnFull.NEW_CARD;
            stamp.setValue(isSurplus ? 0 : stamp.getValue() - taken);
        }
        return missing;
    }

    private void add(long minute, long more) {
        long paid = Math.min(owed, more);
        owed -= paid;
        long count = more - paid;
        if (count > 0) {
            lapse(StampMinute.begin(minute));
        }
        while (count > 0) {
            if (stamps == 0) {
                first = minute;
            }
            long put = Math.min(count, terms.needed() - stamps);
            stamps += put;
            last = minute;
            count -= put;
            if (stamps == terms.needed()) {
                full.add(new FullCard(stamps, first, last));
                stamps = 0;
                switch (terms.onFull()) {
                    case CARRY_OVER -> {}
                    case NEW_CARD -> count = 0;
                }
            }
        }
    }

    private void lapse(Instant at) {
        Instant end = end();
        if (end != null && !end.isAfter(at)) {
            lapsed += stamps;
            over.add(new FullCard(stamps, first, last));
            stamps = 0;
        }
    }

    private @Nullable Instant end() {
        return stamps == 0 ? null : terms.findEnd(StampMinute.begin(first)).orElse(null);
    }

    private CardStand stand() {
        return new CardStand(
                full, stamps, stamps == 0 ? null : StampMinute.begin(first), end(), owed, lapsed);
    }
}
