package dev.stammkunde.points;

import dev.stammkunde.points.units.UnitSection;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of a customer's ledger. Entries are only ever added.
 *
 * @param edition the form in which it was written: 1 or {@value #EDITION}
 * @param sequence 1 for the account's first entry, then without gaps
 * @param bookedAt when it was booked; never before the entry that precedes it
 * @param effects what it changes, by unit
 * @param sections the sections of other wings that it changes, by name, as they are after it
 * @param previousHash the hash of the entry before
 * @param hash SHA-256 over {@code previousHash} and everything above, see {@link CanonicalEntry}
 */
public record LedgerEntry(
        int edition,
        AccountId account,
        BookingKey key,
        long sequence,
        Instant bookedAt,
        List<Effect> effects,
        Booking booking,
        SortedMap<String, UnitSection> sections,
        EntryHash previousHash,
        EntryHash hash) {

    /** The form in which entries are written. */
    public static final int EDITION = 2;

    public LedgerEntry {
        effects = List.copyOf(effects);
        sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
    }

    /** An entry that changes no section. */
    public LedgerEntry(
            int edition,
            AccountId account,
            BookingKey key,
            long sequence,
            Instant bookedAt,
            List<Effect> effects,
            Booking booking,
            EntryHash previousHash,
            EntryHash hash) {
        this(
                edition,
                account,
                key,
                sequence,
                bookedAt,
                effects,
                booking,
                new TreeMap<>(),
                previousHash,
                hash);
    }

    /** Makes the entry that follows in an account. */
    static LedgerEntry following(
            PointsAccount account, BookingKey key, Instant now, long points, Booking booking) {
        return following(account, key, now, UnitChange.of(Effect.points(points)), booking);
    }

    /**
     * Makes the entry that follows in an account.
     *
     * @param change what it changes beside the lots
     */
    static LedgerEntry following(
            PointsAccount account,
            BookingKey key,
            Instant now,
            UnitChange change,
            Booking booking) {
        Instant bookedAt = now.isBefore(account.lastBookedAt()) ? account.lastBookedAt() : now;
        LedgerEntry open =
                new LedgerEntry(
                        EDITION,
                        account.id(),
                        key,
                        account.sequence() + 1,
                        bookedAt,
                        change.effects(),
                        booking,
                        change.sections(),
                        account.head(),
                        EntryHash.NONE);
        return open.hashed();
    }

    /** Points that the customer gained; the sum over all entries is the balance. */
    public long points() {
        return amount(Effect.POINTS);
    }

    /** What it sets aside of points; negative where they go back or count as redeemed. */
    public long reserved() {
        return amount(Effect.RESERVED);
    }

    private long amount(String unit) {
        return effects.stream()
                .filter(effect -> effect.unit().equals(unit))
                .mapToLong(Effect::amount)
                .sum();
    }

    /** Recomputes the hash from the content. */
    public EntryHash recomputedHash() {
        return CanonicalEntry.hash(this);
    }

    /**
     * Where the points of the lot that the entry opens come from.
     *
     * @param origin of what such an entry opens; what was taken over has its own
     */
    public LotSource source(Origin origin) {
        if (edition == 1) {
            return LotSource.UNKNOWN;
        }
        return LotSource.of(
                booking instanceof Booking.Adjustment adjustment ? adjustment.origin() : origin);
    }

    /** Returns the entry with the hash of its content. */
    public LedgerEntry hashed() {
        return new LedgerEntry(
                edition,
                account,
                key,
                sequence,
                bookedAt,
                effects,
                booking,
                sections,
                previousHash,
                recomputedHash());
    }
}
