package dev.stammkunde.programmes.stamps;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.units.UnitSection;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.stamps.ShownCard.Stamped;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Lists a customer's cards: what is on them at a time, and those that can be begun. */
public final class ListStampCards {

    private ListStampCards() {}

    /**
     * Lists them, by their ids. A card that is over is there as long as something is on it.
     *
     * @param kept the section of the customer's account
     */
    public static List<ShownCard> list(StampCards cards, UnitSection kept, Instant now) {
        CardsOfShop shop = new CardsOfShop(cards);
        SortedMap<String, CardFacts> book = StampsText.read(kept.text());
        List<ShownCard> shown = new ArrayList<>();
        for (Scheme<StampCardDraft> card : cards.all()) {
            CardFacts facts = book.getOrDefault(card.id().id(), CardFacts.NONE);
            CardStand stand = shop.fill(facts, card, now);
            boolean isOpen = card.state() == DocumentState.ACTIVE && card.draft().includes(now);
            boolean isUsed = stand.balance() != 0 && card.state() != DocumentState.ARCHIVED;
            if (isOpen || isUsed) {
                shown.add(new ShownCard(card, stand, stamped(facts, stand)));
            }
        }
        return shown;
    }

    private static List<Stamped> stamped(CardFacts facts, CardStand stand) {
        Instant begunAt = stand.begunAt();
        Long first =
                stand.full().isEmpty()
                        ? begunAt == null ? null : Long.valueOf(StampMinute.of(begunAt))
                        : Long.valueOf(stand.full().getFirst().first());
        return first == null
                ? List.of()
                : facts.stamps().tailMap(first).entrySet().stream()
                        .map(each -> new Stamped(StampMinute.begin(each.getKey()), each.getValue()))
                        .toList();
    }
}
