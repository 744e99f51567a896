package dev.stammkunde.platform.store;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.counting.CountedMark;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.counting.TallyGenerations;
import dev.stammkunde.platform.counting.TallyMove;
import dev.stammkunde.platform.counting.TallyMove.Place;
import dev.stammkunde.platform.counting.TallyPlace;
import dev.stammkunde.platform.counting.TallyStore.MarkKey;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names, keys and items of the table of tallies (see {@code docs/data-model.md}). */
final class TallyItems {

    static final String PK = KeyText.PK;
    static final String SK = KeyText.SK;
    static final String VERSION = "version";
    static final String CURRENT = "current";
    static final String NEXT = "next";

    /** Before the name of what is counted, so that it is no other attribute. */
    static final String NUMBER = "n:";

    /** So many parts of each number that writers rarely meet in one. */
    static final int SHARDS = 8;

    private static final String EXPIRES_AT = "expiresAt";
    private static final String COUNTS = "counts";
    private static final String GONE = "gone";
    private static final String TALLY = "t";
    private static final String PERIOD = "p";
    private static final String NAME = "n";
    private static final String AMOUNT = "a";

    private static final int HASH_BYTES = 16;

    private TallyItems() {}

    /** Where it is said in which generations a book is. */
    static Map<String, AttributeValue> generations(TallyBook book) {
        return key("book#" + name(book), "generations");
    }

    static Map<String, AttributeValue> mark(TallyBook book, MarkKey key) {
        return key(marks(book, key.generation()) + hash(book, key.thing()), "mark");
    }

    /** Begins the partitions of all marks of a generation. */
    static String marks(TallyBook book, int generation) {
        return "mark#" + name(book) + '#' + generation + '#';
    }

    static Map<String, AttributeValue> number(TallyBook book, Place place, int shard) {
        return key(
                tallies(book) + KeyText.escape(place.of().tally()),
                place.of().period()
                        + '#'
                        + place.generation().map(String::valueOf).orElse(GONE)
                        + '#'
                        + shard % SHARDS);
    }

    /** Begins the partitions of all tallies of a book. */
    static String tallies(TallyBook book) {
        return "tally#" + name(book) + '#';
    }

    /** Where a number lies, as its key says. */
    static TallyPlace placeOf(ItemReader item) {
        String tally = item.text(PK).split("#", -1)[3];
        return new TallyPlace(KeyText.unescape(tally), item.text(SK).split("#", -1)[0]);
    }

    /** Whether a number is of a generation, or of things that are gone. */
    static boolean isOf(ItemReader item, int generation) {
        return isOnlyOf(item, generation) || item.text(SK).split("#", -1)[1].equals(GONE);
    }

    static boolean isOnlyOf(ItemReader item, int generation) {
        return item.text(SK).split("#", -1)[1].equals(String.valueOf(generation));
    }

    /** Adds the numbers of an item to sums by name. */
    static void sum(ItemReader item, Map<String, Long> sums) {
        for (String attribute : item.names()) {
            if (attribute.startsWith(NUMBER)) {
                sums.merge(attribute.substring(NUMBER.length()), item.number(attribute), Long::sum);
            }
        }
    }

    static Map<String, AttributeValue> toItem(
            Map<String, AttributeValue> key, CountedMark mark, TallyMove move) {
        ItemWriter item =
                new ItemWriter()
                        .number(VERSION, mark.version())
                        .list(COUNTS, List.copyOf(mark.counts().entrySet()), TallyItems::write);
        if (mark.gone()) {
            item.text(GONE, GONE).number(EXPIRES_AT, move.forgottenAt().getEpochSecond());
        }
        Map<String, AttributeValue> all = new HashMap<>(item.toItem());
        all.putAll(key);
        return all;
    }

    static CountedMark readMark(ItemReader item) {
        Map<TallyCell, Long> counts = new HashMap<>();
        item.list(
                COUNTS,
                count ->
                        counts.put(
                                new TallyCell(
                                        count.text(TALLY), count.text(PERIOD), count.text(NAME)),
                                count.number(AMOUNT)));
        return new CountedMark(item.number(VERSION), counts, item.has(GONE));
    }

    static boolean isGone(Map<String, AttributeValue> mark) {
        return mark.containsKey(GONE);
    }

    private static ItemWriter write(Map.Entry<TallyCell, Long> count) {
        return new ItemWriter()
                .text(TALLY, count.getKey().tally())
                .text(PERIOD, count.getKey().period())
                .text(NAME, count.getKey().name())
                .number(AMOUNT, count.getValue());
    }

    private static String name(TallyBook book) {
        return book.kind() + '#' + KeyText.escape(book.shopId());
    }

    /** Tells nobody who has no list of all things which thing it is. */
    private static String hash(TallyBook book, String thing) {
        byte[] hash = Sha256.bytes(name(book) + '#' + thing);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(hash, HASH_BYTES));
    }

    static Map<String, AttributeValue> keyOf(ItemReader item) {
        return key(item.text(PK), item.text(SK));
    }

    /** Returns the mark of a thing as one of the next generation. */
    static Map<String, AttributeValue> carried(
            TallyBook book, TallyGenerations begun, Map<String, AttributeValue> mark) {
        String hash =
                new ItemReader(mark).text(PK).substring(marks(book, begun.current()).length());
        Map<String, AttributeValue> carried = new HashMap<>(mark);
        carried.put(PK, AttributeValue.fromS(marks(book, begun.next().orElseThrow()) + hash));
        return carried;
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(PK, partition).text(SK, sort).toItem();
    }
}
