package dev.stammkunde.programmes.stamps;

import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.OrderMoved;
import dev.stammkunde.points.units.UnitPrice;
import dev.stammkunde.points.units.UnitSection;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A customer whose orders are heard of: the section and the units of their account. */
final class StampCustomer {

    record Stand(Map<String, Long> stamps, Instant paidAt) {}

    final Map<String, Stand> orders = new HashMap<>();
    UnitSection section = UnitSection.NONE;
    SortedMap<String, Long> units = new TreeMap<>();
    private StampCards cards;

    StampCustomer(StampCards cards) {
        this.cards = cards;
    }

    void cardsAre(StampCards others) {
        cards = others;
    }

    StampRules rules() {
        return new StampRules(cards);
    }

    /** The order stands for so many stamps of a card, paid then and heard now. */
    void hears(String orderId, String cardId, long stamps, Instant paidAt, Instant now) {
        hears(orderId, Map.of(StampRules.unit(cardId), stamps), paidAt, now);
    }

    void hears(String orderId, Map<String, Long> stamps, Instant paidAt, Instant now) {
        Stand before = orders.getOrDefault(orderId, new Stand(Map.of(), paidAt));
        Stand after = new Stand(stamps, paidAt);
        orders.put(orderId, after);
        before.stamps().forEach((unit, count) -> units.merge(unit, -count, Long::sum));
        stamps.forEach((unit, count) -> units.merge(unit, count, Long::sum));
        section =
                rules().after(
                                section,
                                units,
                                new OrderMoved(
                                        orderId,
                                        amounts(before),
                                        before.paidAt(),
                                        amounts(after),
                                        paidAt),
                                now);
    }

    void pays(String orderId, String cardId, long stamps, String at) {
        hears(orderId, cardId, stamps, Instant.parse(at), Instant.parse(at));
    }

    /** So many stamps are left of an order. */
    void refunded(String orderId, String cardId, long left, String now) {
        hears(
                orderId,
                cardId,
                left,
                Objects.requireNonNull(orders.get(orderId)).paidAt(),
                Instant.parse(now));
    }

    private static SortedMap<String, Long> amounts(Stand stand) {
        SortedMap<String, Long> amounts = new TreeMap<>(stand.stamps());
        amounts.values().removeIf(count -> count == 0);
        return amounts;
    }

    Optional<UnitPrice> exchanges(String cardId, Instant now) {
        return rules().exchange(cardId)
                .decide(section, units, now)
                .map(
                        happening -> {
                            happens(happening);
                            return new UnitPrice(
                                    StampRules.NAME,
                                    StampRules.unit(cardId),
                                    1,
                                    happening.detail());
                        });
    }

    void comesBack(UnitPrice price, Instant now) {
        happens(rules().moved(price, false, section, units, now));
    }

    void isTakenAgain(UnitPrice price, Instant now) {
        happens(rules().moved(price, true, section, units, now));
    }

    void night(Instant now) {
        if (section.dueAt() != null && !section.dueAt().isAfter(now)) {
            rules().ended(section, units, now).ifPresent(this::happens);
        }
    }

    void merges(StampCustomer gone, Instant now) {
        gone.units.forEach((unit, count) -> units.merge(unit, count, Long::sum));
        section = rules().merged(section, gone.section, units, now);
        orders.putAll(gone.orders);
    }

    private void happens(Happening happening) {
        happening.amounts().forEach((unit, amount) -> units.merge(unit, amount, Long::sum));
        section = happening.after();
    }

    CardStand card(String cardId, Instant at) {
        CardsOfShop shop = new CardsOfShop(cards);
        return shop.fill(
                StampsText.read(section.text()).getOrDefault(cardId, CardFacts.NONE),
                shop.find(cardId).orElseThrow(),
                at);
    }

    CardStand card(String cardId, String at) {
        return card(cardId, Instant.parse(at));
    }

    long held(String cardId) {
        return units.getOrDefault(StampRules.unit(cardId), 0L);
    }
}
