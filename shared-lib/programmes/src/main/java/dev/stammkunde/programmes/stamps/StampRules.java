package dev.stammkunde.programmes.stamps;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.points.units.DecideHappening;
import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.OrderMoved;
import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.points.units.SpendableUnits;
import dev.stammkunde.points.units.UnitName;
import dev.stammkunde.points.units.UnitPrice;
import dev.stammkunde.points.units.UnitSection;
import dev.stammkunde.programmes.Scheme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stamps in the ledger: what an order stands for in each card's unit, and what is kept of it.
 *
 * <p>An order counts by the version of each card that it was first rated by, so a card that is
 * changed changes no stamps that were given. How many stamps a card needs, and how long it is
 * valid, is what its newest version says.
 */
public final class StampRules implements SpendableUnits {

    /** The name of the section, and the beginning of each card's unit. */
    public static final String NAME = "stamps";

    /** What is booked where stamps lapsed, or stay although their order was refunded. */
    static final String SETTLED = "settled";

    /** What is booked where a card is exchanged, or comes back. */
    static final String EXCHANGED = "exchanged";

    private final StampCards cards;
    private final CardsOfShop shop;

    /** What is booked where stamps of another programme are taken over. */
    public static final String TAKEN_OVER = "taken-over";

    /** The rules of a shop. */
    public StampRules(StampCards cards) {
        this.cards = cards;
        this.shop = new CardsOfShop(cards);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Returns the unit of a card's stamps. */
    public static String unit(String cardId) {
        return UnitName.of(NAME, cardId);
    }

    static String cardOf(String unit) {
        return unit.substring(NAME.length() + 1);
    }

    @Override
    public List<PersonalBonus> bonuses(UnitSection kept, Instant paidAt) {
        return List.of();
    }

    @Override
    public Due due(CountedOrder order, @Nullable String by) {
        CardVersions versions =
                by == null ? CardVersions.of(inForce(order.paidAt())) : CardVersions.read(by);
        SortedMap<String, Long> stamps = new TreeMap<>();
        versions.byCard()
                .forEach(
                        (id, version) ->
                                find(id, version)
                                        .map(draft -> CountStamps.count(draft, order))
                                        .filter(count -> count > 0)
                                        .ifPresent(count -> stamps.put(unit(id), count)));
        return new Due(versions.text(), stamps);
    }

    /** Orders of before a card was set, or resumed, bring no stamps. */
    private List<Scheme<StampCardDraft>> inForce(Instant paidAt) {
        return cards.all().stream()
                .filter(card -> card.state() == DocumentState.ACTIVE)
                .filter(card -> !paidAt.isBefore(card.activeSince()))
                .filter(card -> card.draft().includes(paidAt))
                .toList();
    }

    private Optional<StampCardDraft> find(String id, int version) {
        return cards.find(id, version).or(() -> shop.find(id).map(Scheme::draft));
    }

    @Override
    public UnitSection after(
            UnitSection kept, SortedMap<String, Long> units, OrderMoved moved, Instant now) {
        SortedMap<String, CardFacts> book = StampsText.read(kept.text());
        moved.before().forEach((unit, count) -> add(book, unit, moved.paidBefore(), -count));
        moved.now().forEach((unit, count) -> add(book, unit, moved.paidAt(), count));
        return shop.section(book, units, now);
    }

    private static void add(
            SortedMap<String, CardFacts> book, String unit, Instant paidAt, long more) {
        book.merge(
                cardOf(unit),
                CardFacts.NONE.with(StampMinute.of(paidAt), more),
                (was, _) -> was.with(StampMinute.of(paidAt), more));
    }

    @Override
    public UnitSection merged(
            UnitSection stays, UnitSection ends, SortedMap<String, Long> units, Instant now) {
        SortedMap<String, CardFacts> book = StampsText.read(stays.text());
        StampsText.read(ends.text()).forEach((id, facts) -> book.merge(id, facts, CardFacts::and));
        return shop.section(book, units, now);
    }

    @Override
    public Optional<Happening> ended(UnitSection kept, SortedMap<String, Long> units, Instant now) {
        Happening settled = happening(SETTLED, "", StampsText.read(kept.text()), units, now);
        return settled.amounts().isEmpty() && settled.after().equals(kept)
                ? Optional.empty()
                : Optional.of(settled);
    }

    @Override
    public Happening moved(
            UnitPrice price,
            boolean isTaken,
            UnitSection kept,
            SortedMap<String, Long> units,
            Instant now) {
        SortedMap<String, CardFacts> book = StampsText.read(kept.text());
        String id = cardOf(price.unit());
        Exchange exchange = StampsText.exchange(price.detail());
        CardFacts facts = book.getOrDefault(id, CardFacts.NONE);
        book.put(id, isTaken ? facts.with(exchange) : facts.without(exchange));
        return happening(EXCHANGED, price.detail(), book, units, now);
    }

    /**
     * Decides to take over stamps that a customer had in another programme. They count as of an
     * order that was paid then: what is valid no more lapses.
     */
    public DecideHappening takeOver(String cardId, long stamps, Instant givenAt) {
        return (kept, units, now) -> {
            SortedMap<String, CardFacts> book = StampsText.read(kept.text());
            add(book, unit(cardId), givenAt, stamps);
            return Optional.of(
                    happening(TAKEN_OVER, takenOver(cardId, stamps, givenAt), book, units, now));
        };
    }

    /** Returns what is booked of stamps that are taken over, by which a repeat is known. */
    public static String takenOver(String cardId, long stamps, Instant givenAt) {
        return "%s.%d.%d".formatted(cardId, stamps, StampMinute.of(givenAt));
    }

    /**
     * Decides the exchange of a full card, the oldest that the customer has; nothing where none is
     * full.
     */
    public DecideHappening exchange(String cardId) {
        return (kept, units, now) -> exchanged(cardId, kept, units, now);
    }

    private Optional<Happening> exchanged(
            String cardId, UnitSection kept, SortedMap<String, Long> units, Instant now) {
        SortedMap<String, CardFacts> book = StampsText.read(kept.text());
        CardFacts facts = book.getOrDefault(cardId, CardFacts.NONE);
        return shop.find(cardId)
                .filter(card -> card.state() != DocumentState.ARCHIVED)
                .flatMap(card -> shop.fill(facts, card, now).full().stream().findFirst())
                .map(
                        full ->
                                new Exchange(
                                        StampMinute.of(now),
                                        full.fields(),
                                        full.first(),
                                        full.last()))
                .map(
                        exchange -> {
                            book.put(cardId, facts.with(exchange));
                            return happening(
                                    EXCHANGED, StampsText.write(exchange), book, units, now);
                        });
    }

    private Happening happening(
            String kind,
            String detail,
            SortedMap<String, CardFacts> book,
            SortedMap<String, Long> units,
            Instant now) {
        SortedMap<String, Long> held = shop.held(book, units, now);
        SortedMap<String, Long> change = new TreeMap<>(held);
        units.forEach((unit, was) -> change.merge(unit, -was, Long::sum));
        change.values().removeIf(amount -> amount == 0);
        return new Happening(kind, detail, change, shop.section(book, held, now));
    }
}
