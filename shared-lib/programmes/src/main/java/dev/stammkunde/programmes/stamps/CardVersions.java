package dev.stammkunde.programmes.stamps;

import dev.stammkunde.programmes.Scheme;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The versions of cards that an order counts by: {@code coffee:3,tea:1}.
 *
 * @param byCard by the card's id
 */
record CardVersions(SortedMap<String, Integer> byCard) {

    static CardVersions of(List<Scheme<StampCardDraft>> cards) {
        SortedMap<String, Integer> versions = new TreeMap<>();
        cards.forEach(card -> versions.put(card.id().id(), card.version()));
        return new CardVersions(versions);
    }

    static CardVersions read(String text) {
        SortedMap<String, Integer> versions = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            int colon = part.indexOf(':');
            versions.put(part.substring(0, colon), Integer.valueOf(part.substring(colon + 1)));
        }
        return new CardVersions(versions);
    }

    String text() {
        return byCard.entrySet().stream()
                .map(each -> each.getKey() + ':' + each.getValue())
                .collect(Collectors.joining(","));
    }
}
