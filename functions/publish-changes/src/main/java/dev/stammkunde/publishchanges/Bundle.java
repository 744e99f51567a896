package dev.stammkunde.publishchanges;

import dev.stammkunde.platform.queues.BusWriter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.json.BookedEntryJson;
import dev.stammkunde.points.json.BookingsEventJson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries of one shop and one type that go into one event. */
final class Bundle {

    private static final int COMMA = 1;

    private final String shopId;
    private final String type;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private final Set<AccountId> accounts = new HashSet<>();
    private int bytes;

    private Bundle(LedgerEntry first) {
        shopId = first.account().shopId();
        type = BookingsEventJson.type(first.booking());
        bytes = BusWriter.bytes(BookingsEventJson.write(shopId, List.of()));
    }

    /**
     * Puts entries into as few bundles as their sizes allow. No entry is in an earlier bundle than
     * one that comes before it in the same account.
     */
    static List<Bundle> of(List<LedgerEntry> entries) {
        List<Bundle> bundles = new ArrayList<>();
        Map<AccountId, Integer> lastOf = new HashMap<>();
        for (LedgerEntry entry : entries) {
            String document = BookedEntryJson.write(entry);
            if (BusWriter.bytes(document) + roomForHead(entry) > BusWriter.MOST_DETAIL_BYTES) {
                document = BookingsEventJson.compressed(entry, document);
            }
            int place = lastOf.getOrDefault(entry.account(), 0);
            while (place < bundles.size() && !bundles.get(place).takes(entry, document)) {
                place++;
            }
            if (place == bundles.size()) {
                bundles.add(new Bundle(entry));
            }
            bundles.get(place).add(entry, document);
            lastOf.put(entry.account(), place);
        }
        return bundles;
    }

    private static int roomForHead(LedgerEntry entry) {
        return new Bundle(entry).bytes + COMMA;
    }

    private boolean takes(LedgerEntry entry, String document) {
        return shopId.equals(entry.account().shopId())
                && type.equals(BookingsEventJson.type(entry.booking()))
                && bytes + COMMA + BusWriter.bytes(document) <= BusWriter.MOST_DETAIL_BYTES;
    }

    private void add(LedgerEntry entry, String document) {
        entries.add(entry);
        documents.add(document);
        accounts.add(entry.account());
        bytes += COMMA + BusWriter.bytes(document);
    }

    /** The entries that it tells of, in their order. */
    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** Whether it tells of one of these accounts. */
    boolean isOfAny(Set<AccountId> others) {
        return !Collections.disjoint(accounts, others);
    }

    Set<AccountId> accounts() {
        return Set.copyOf(accounts);
    }

    /** Returns the event, as of when the latest of its entries was booked. */
    BusWriter.Event event() {
        Instant latest =
                entries.stream().map(LedgerEntry::bookedAt).max(Instant::compareTo).orElseThrow();
        return new BusWriter.Event(type, BookingsEventJson.write(shopId, documents), latest);
    }
}
