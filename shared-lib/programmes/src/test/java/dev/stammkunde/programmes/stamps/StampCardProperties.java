package dev.stammkunde.programmes.stamps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.units.UnitPrice;
import dev.stammkunde.programmes.testing.SampleStampCards;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** Random histories of two cards against one that looks at each stamp by itself. */
class StampCardProperties {

    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final List<String> CARDS = List.of("coffee", "tea");

    private record Heard(String orderId, String cardId, long stamps, Instant paidAt) {}

    private static StampCards cards(Random random) {
        SampleStampCards cards = new SampleStampCards();
        for (String id : CARDS) {
            String text =
                    SampleStampCards.COFFEE
                            .replace("\"needed\":5", "\"needed\":" + (1 + random.nextInt(6)))
                            .replace("365", String.valueOf(5 + random.nextInt(60)))
                            .replace("CARRY_OVER", random.nextBoolean() ? "CARRY_OVER" : "NEW_CARD")
                            .replace("OWED", random.nextBoolean() ? "OWED" : "KEPT");
            cards.with(id, SampleStampCards.read(text));
        }
        return cards;
    }

    private static Instant day(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }

    /** What is heard of orders, each several times: refunded, cancelled, revived. */
    private static List<Heard> reports(Random random, int orders) {
        List<Heard> reports = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            // Apart, since stamps of one minute are one to a card.
            Instant paidAt = day(random.nextInt(90)).plusSeconds(i * 60L);
            String card = CARDS.get(random.nextInt(2));
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                reports.add(new Heard("o" + i, card, random.nextInt(5), paidAt));
            }
        }
        return reports;
    }

    private static Map<String, Heard> latest(List<Heard> reports) {
        Map<String, Heard> latest = new HashMap<>();
        reports.forEach(report -> latest.put(report.orderId(), report));
        return latest;
    }

    @Property(tries = 300)
    void anyOrderOfArrival_withoutExchanges_comesToTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int orders) {
        Random random = new Random(seed);
        StampCards cards = cards(random);
        List<Heard> reports = reports(random, orders);
        Map<String, Heard> latest = latest(reports);
        StampCustomer one = new StampCustomer(cards);
        reports.forEach(it -> hear(one, it, day(100)));
        List<Heard> shuffled = new ArrayList<>(latest.values());
        Collections.shuffle(shuffled, random);
        StampCustomer other = new StampCustomer(cards);
        shuffled.forEach(it -> hear(other, it, day(100)));

        assertThat(one.section).isEqualTo(other.section);
        for (String card : CARDS) {
            assertThat(one.card(card, day(100)).balance())
                    .isEqualTo(new Oracle(cards, card, latest.values()).balance(day(100)));
        }
    }

    @Property(tries = 500)
    void anyHistory_exchangesLapsesRefundsAndMerges_isWhatStampByStampComesTo(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int orders) {
        Random random = new Random(seed);
        StampCards cards = cards(random);
        List<Heard> reports = reports(random, orders);
        List<StampCustomer> both = List.of(new StampCustomer(cards), new StampCustomer(cards));
        List<Heard> told = new ArrayList<>();
        Map<String, List<Exchange>> exchanged = new TreeMap<>();
        Instant now = day(20);
        for (Heard report : reports) {
            now = now.plus(Duration.ofHours(random.nextInt(200)));
            StampCustomer customer = both.get(Integer.parseInt(report.orderId().substring(1)) % 2);
            hear(customer, report, now);
            told.add(report);
            String card = CARDS.get(random.nextInt(2));
            if (random.nextInt(3) == 0) {
                UnitPrice price = customer.exchanges(card, now).orElse(null);
                if (price != null && random.nextInt(4) == 0) {
                    customer.comesBack(price, now);
                } else if (price != null) {
                    exchanged
                            .computeIfAbsent(card, _ -> new ArrayList<>())
                            .add(StampsText.exchange(price.detail()));
                }
            }
            if (random.nextInt(4) == 0) {
                customer.night(now);
            }
        }
        both.get(0).merges(both.get(1), now);
        both.get(0).night(now);

        for (String card : CARDS) {
            Oracle oracle = new Oracle(cards, card, latest(told).values());
            exchanged.getOrDefault(card, List.of()).forEach(oracle::exchanged);
            assertThat(both.get(0).card(card, now).balance()).isEqualTo(oracle.balance(now));
            assertThat(both.get(0).held(card)).isEqualTo(oracle.balance(now));
        }
    }

    @Property(tries = 200)
    void nights_whenever_changeNothingThatIsTold(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int orders) {
        Random random = new Random(seed);
        StampCards cards = cards(random);
        StampCustomer with = new StampCustomer(cards);
        StampCustomer without = new StampCustomer(cards);
        Instant now = day(0);
        for (Heard report : reports(random, orders)) {
            now = now.plus(Duration.ofHours(random.nextInt(300)));
            hear(with, report, now);
            hear(without, report, now);
            with.night(now.plusSeconds(random.nextInt(1_000)));
            for (String card : CARDS) {
                assertThat(with.card(card, now)).isEqualTo(without.card(card, now));
            }
        }
    }

    @Property(tries = 200)
    void text_ofAnyCards_isReadAsItWasWritten(@ForAll long seed) {
        Random random = new Random(seed);
        StampCustomer customer = new StampCustomer(cards(random));
        for (Heard report : reports(random, 12)) {
            hear(customer, report, day(100));
            customer.exchanges(report.cardId(), day(100));
        }

        assertThat(StampsText.write(StampsText.read(customer.section.text())))
                .isEqualTo(customer.section.text().replaceAll("^-$", ""));
    }

    private static void hear(StampCustomer customer, Heard report, Instant now) {
        customer.hears(report.orderId(), report.cardId(), report.stamps(), report.paidAt(), now);
    }

    /** Lays one stamp after the other on a card. */
    private static final class Oracle {

        private final StampCardDraft card;
        private final List<Long> stamps = new ArrayList<>();
        private final List<Exchange> exchanges = new ArrayList<>();

        Oracle(StampCards cards, String cardId, Iterable<Heard> orders) {
            this.card = cards.find(cardId, 1).orElseThrow();
            for (Heard order : orders) {
                for (long i = 0; i < order.stamps() && order.cardId().equals(cardId); i++) {
                    stamps.add(StampMinute.of(order.paidAt()));
                }
            }
            Collections.sort(stamps);
        }

        void exchanged(Exchange exchange) {
            exchanges.add(exchange);
        }

        long balance(Instant at) {
            List<Long> left = new ArrayList<>(stamps);
            long owed = 0;
            long owedSince = Long.MAX_VALUE;
            exchanges.sort(Comparator.comparingLong(Exchange::last).thenComparing(Exchange.ORDER));
            for (Exchange exchange : exchanges) {
                Long lastTaken = null;
                for (long i = 0; i < exchange.fields(); i++) {
                    Long stamp =
                            left.stream()
                                    .filter(it -> it >= exchange.first() && it <= exchange.last())
                                    .findFirst()
                                    .orElse(null);
                    if (stamp == null && card.refunds() == RefundedStamps.OWED) {
                        owed++;
                        owedSince = Math.min(owedSince, exchange.at());
                    } else if (stamp != null) {
                        left.remove(stamp);
                        lastTaken = stamp;
                    }
                }
                Long end = exchange.last();
                if (card.onFull() == OnFull.NEW_CARD && end.equals(lastTaken)) {
                    left.removeIf(end::equals);
                }
            }
            if (owed > 0) {
                long since = owedSince;
                List<Long> before = left.stream().filter(it -> it <= since).toList();
                List<Long> lapsed = new ArrayList<>();
                onCards(before, 0, StampMinute.begin(since), lapsed);
                lapsed.forEach(left::remove);
            }
            return onCards(left, owed, at, new ArrayList<>());
        }

        private long onCards(List<Long> left, long debt, Instant at, List<Long> lapsed) {
            long owed = debt;
            long full = 0;
            List<Long> open = new ArrayList<>();
            Long filledBy = null;
            for (Long stamp : left) {
                if (owed > 0) {
                    owed--;
                    continue;
                }
                if (!open.isEmpty() && isOver(open.getFirst(), StampMinute.begin(stamp))) {
                    lapsed.addAll(open);
                    open.clear();
                }
                if (stamp.equals(filledBy) && card.onFull() == OnFull.NEW_CARD) {
                    continue;
                }
                open.add(stamp);
                if (open.size() == card.needed()) {
                    full += open.size();
                    open.clear();
                    filledBy = stamp;
                }
            }
            if (!open.isEmpty() && isOver(open.getFirst(), at)) {
                lapsed.addAll(open);
                open.clear();
            }
            return full + open.size() - owed;
        }

        private boolean isOver(long first, Instant at) {
            return !at.atZone(card.zone())
                    .toLocalDate()
                    .isBefore(
                            StampMinute.begin(first)
                                    .atZone(card.zone())
                                    .toLocalDate()
                                    .plusDays(Objects.requireNonNull(card.validDays()) + 1L));
        }
    }
}
