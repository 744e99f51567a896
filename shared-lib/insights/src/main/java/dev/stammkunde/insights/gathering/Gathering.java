package dev.stammkunde.insights.gathering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the journal of a shop is read. Taking a day twice changes nothing, since of each order
 * the greatest state holds.
 *
 * @param edition the form in which purchases were kept; those of another one are read anew
 * @param days that were read, in UTC
 * @param kept all purchases, the first of which holds those of the others before it
 * @param joined who stays, by who is gone
 * @param joinedBefore how many of them the first of {@code kept} has in their place
 */
public record Gathering(
        String shopId,
        int edition,
        SortedMap<LocalDate, TakenDay> days,
        List<KeptLines> kept,
        SortedMap<String, String> joined,
        int joinedBefore) {

    /** The form of today: the first had no products. */
    public static final int EDITION = 2;

    public Gathering {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        kept = List.copyOf(kept);
        joined = Collections.unmodifiableSortedMap(new TreeMap<>(joined));
    }

    /** Returns one that has read nothing. */
    public static Gathering begun(String shopId) {
        return ofEdition(shopId, EDITION);
    }

    /** Returns one of an edition whose form is not known, of which nothing can be used. */
    public static Gathering ofEdition(String shopId, int edition) {
        return new Gathering(shopId, edition, new TreeMap<>(), List.of(), new TreeMap<>(), 0);
    }

    Gathering taken(SortedMap<LocalDate, TakenDay> more, KeptLines lines, JoinedCustomers joins) {
        SortedMap<LocalDate, TakenDay> all = new TreeMap<>(days);
        all.putAll(more);
        List<KeptLines> both = new ArrayList<>(kept);
        if (!lines.pieces().isEmpty()) {
            both.add(lines);
        }
        return new Gathering(shopId, edition, all, both, joins.all(), joinedBefore);
    }

    Gathering putTogether(KeptLines all) {
        return new Gathering(shopId, edition, days, List.of(all), joined, joined.size());
    }

    long unreadable() {
        return days.values().stream().mapToLong(TakenDay::unreadable).sum();
    }
}
