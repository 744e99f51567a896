package dev.stammkunde.programmes.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes what a customer's cards follow from in a few characters, for it is written with each
 * booking.
 *
 * <p>{@code coffee:1abc,2f.3;9x.a.4.2~kz|tea:…}: minutes in base 36, each after the one before, and
 * how many stamps where there are more than one; after the semicolon each exchange's time, fields,
 * and how long before it the first and the last stamp were; after the tilde until when orders are
 * closed.
 */
final class StampsText {

    private static final int RADIX = 36;

    private StampsText() {}

    static String write(Map<String, CardFacts> cards) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(cards)
                .forEach(
                        (id, facts) -> {
                            if (!facts.isNone()) {
                                text.append(text.isEmpty() ? "" : "|").append(id).append(':');
                                write(text, facts);
                            }
                        });
        return text.toString();
    }

    private static void write(StringBuilder text, CardFacts facts) {
        List<String> stamps = new ArrayList<>();
        long before = 0;
        for (var stamp : facts.stamps().entrySet()) {
            String count = stamp.getValue() == 1 ? "" : '.' + number(stamp.getValue());
            stamps.add(number(stamp.getKey() - before) + count);
            before = stamp.getKey();
        }
        text.append(String.join(",", stamps));
        if (!facts.exchanges().isEmpty()) {
            text.append(';')
                    .append(
                            String.join(
                                    ",",
                                    facts.exchanges().stream().map(StampsText::write).toList()));
        }
        if (facts.closed() > Long.MIN_VALUE) {
            text.append('~').append(number(facts.closed()));
        }
    }

    static String write(Exchange exchange) {
        return String.join(
                ".",
                number(exchange.at()),
                number(exchange.fields()),
                number(exchange.at() - exchange.first()),
                number(exchange.at() - exchange.last()));
    }

    static SortedMap<String, CardFacts> read(String text) {
        SortedMap<String, CardFacts> cards = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String card : text.split("\\|")) {
                int colon = card.indexOf(':');
                if (colon > 0) {
                    cards.put(card.substring(0, colon), facts(card.substring(colon + 1)));
                }
            }
        }
        return cards;
    }

    private static CardFacts facts(String text) {
        int tilde = text.indexOf('~');
        long closed = tilde < 0 ? Long.MIN_VALUE : Long.parseLong(text.substring(tilde + 1), RADIX);
        String rest = tilde < 0 ? text : text.substring(0, tilde);
        int semicolon = rest.indexOf(';');
        String stamps = semicolon < 0 ? rest : rest.substring(0, semicolon);
        List<Exchange> exchanges = new ArrayList<>();
        if (semicolon >= 0) {
            for (String exchange : rest.substring(semicolon + 1).split(",")) {
                exchanges.add(exchange(exchange));
            }
        }
        return new CardFacts(stamps(stamps), exchanges, closed);
    }

    private static SortedMap<Long, Long> stamps(String text) {
        SortedMap<Long, Long> stamps = new TreeMap<>();
        long minute = 0;
        for (String stamp : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] parts = stamp.split("\\.");
            minute += Long.parseLong(parts[0], RADIX);
            stamps.put(minute, parts.length == 1 ? 1 : Long.parseLong(parts[1], RADIX));
        }
        return stamps;
    }

    /** Reads an exchange as a redemption keeps it. */
    static Exchange exchange(String text) {
        String[] parts = text.split("\\.");
        long at = Long.parseLong(parts[0], RADIX);
        return new Exchange(
                at,
                Long.parseLong(parts[1], RADIX),
                at - Long.parseLong(parts[2], RADIX),
                at - Long.parseLong(parts[3], RADIX));
    }

    private static String number(long number) {
        return Long.toString(number, RADIX);
    }
}
