package dev.stammkunde.shop.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.shop.ShopRhythm;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A shop's rhythm as an item of the shops table (see {@code docs/data-model.md}). All shops lie in
 * one partition, so that a watch lists them without a scan: each is written once in five minutes.
 */
final class RhythmItem {

    static final String PK = KeyText.PK;
    static final String SK = KeyText.SK;
    static final String LAST_HEARD_AT = "lastHeardAt";

    /** The partition of all shops. */
    static final String ALL = "RHYTHM";

    /** There where nobody watches the shop any more. */
    static final String GONE = "gone";

    private static final String FIRST_HEARD_AT = "firstHeardAt";
    private static final String LONGEST_GAPS = "longestGaps";
    private static final String DAY = "day";
    private static final String SECONDS = "seconds";
    private static final String SHOP = "SHOP#";

    private RhythmItem() {}

    static Map<String, AttributeValue> key(String shopId) {
        return keyed(shopId).toItem();
    }

    static Map<String, AttributeValue> write(ShopRhythm rhythm) {
        return keyed(rhythm.shopId())
                .text(FIRST_HEARD_AT, rhythm.firstHeardAt())
                .text(LAST_HEARD_AT, rhythm.lastHeardAt())
                .list(
                        LONGEST_GAPS,
                        List.copyOf(rhythm.longestGaps().entrySet()),
                        gap ->
                                new ItemWriter()
                                        .text(DAY, gap.getKey())
                                        .number(SECONDS, gap.getValue().toSeconds()))
                .toItem();
    }

    static ShopRhythm read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        TreeMap<LocalDate, Duration> gaps = new TreeMap<>();
        item.list(
                        LONGEST_GAPS,
                        gap ->
                                Map.entry(
                                        LocalDate.parse(gap.text(DAY)),
                                        Duration.ofSeconds(gap.number(SECONDS))))
                .forEach(gap -> gaps.put(gap.getKey(), gap.getValue()));
        return new ShopRhythm(
                shopId(attributes),
                item.instant(FIRST_HEARD_AT),
                item.instant(LAST_HEARD_AT),
                gaps);
    }

    static String shopId(Map<String, AttributeValue> attributes) {
        return new ItemReader(attributes).text(SK).substring(SHOP.length());
    }

    static boolean isWatched(Map<String, AttributeValue> attributes) {
        return !attributes.containsKey(GONE);
    }

    /** Returns a condition's value for a time; times are whole seconds, so they sort as text. */
    static Map<String, AttributeValue> at(Instant time) {
        return new ItemWriter().text(":at", time).toItem();
    }

    /** Returns the values to mark a shop as gone that was heard last at a time. */
    static Map<String, AttributeValue> goneSince(Instant time) {
        return new ItemWriter().text(":at", time).number(":gone", 1).toItem();
    }

    private static ItemWriter keyed(String shopId) {
        return new ItemWriter().text(PK, ALL).text(SK, SHOP + shopId);
    }
}
