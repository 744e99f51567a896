package dev.stammkunde.programmes.stamps;

import dev.stammkunde.points.units.UnitSection;
import dev.stammkunde.programmes.Scheme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a shop's cards make of what its customers have, by their newest versions. */
record CardsOfShop(StampCards cards) {

    /** Keeps nothing, but for something that is to be booked. */
    private static final String UNSETTLED = "-";

    /** Finds the newest version of a card. */
    Optional<Scheme<StampCardDraft>> find(String id) {
        return cards.all().stream().filter(card -> card.id().id().equals(id)).findFirst();
    }

    /** Returns how a customer's card stands. */
    CardStand fill(CardFacts facts, Scheme<StampCardDraft> card, Instant at) {
        return FillCards.fill(facts, terms(card), at);
    }

    private CardTerms terms(Scheme<StampCardDraft> card) {
        return CardTerms.of(card.draft());
    }

    /**
     * Returns what the ledger holds once everything is booked that is true. Of a card that cannot
     * be read it holds what it did.
     */
    SortedMap<String, Long> held(
            SortedMap<String, CardFacts> book, SortedMap<String, Long> units, Instant now) {
        SortedMap<String, Long> held = new TreeMap<>(units);
        for (Scheme<StampCardDraft> card : cards.all()) {
            held.put(StampRules.unit(card.id().id()), fill(of(book, card), card, now).balance());
        }
        held.values().removeIf(amount -> amount == 0);
        return held;
    }

    /**
     * Writes what is kept. What is not booked yet, such as that a refunded card stays, is due at
     * once.
     */
    UnitSection section(
            SortedMap<String, CardFacts> book, SortedMap<String, Long> units, Instant now) {
        book.replaceAll(
                (id, facts) ->
                        find(id).map(card -> ForgetStamps.shortened(facts, terms(card), now))
                                .orElse(facts));
        SortedMap<String, Long> booked = new TreeMap<>(units);
        booked.values().removeIf(amount -> amount == 0);
        Instant dueAt = booked.equals(held(book, booked, now)) ? dueAt(book, now) : now;
        String text = StampsText.write(book);
        if (text.isEmpty()) {
            return dueAt == null ? UnitSection.NONE : new UnitSection(UNSETTLED, dueAt);
        }
        return new UnitSection(text, dueAt);
    }

    private @Nullable Instant dueAt(SortedMap<String, CardFacts> book, Instant now) {
        return cards.all().stream()
                .map(card -> fill(of(book, card), card, now).endsAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static CardFacts of(SortedMap<String, CardFacts> book, Scheme<StampCardDraft> card) {
        return book.getOrDefault(card.id().id(), CardFacts.NONE);
    }
}
