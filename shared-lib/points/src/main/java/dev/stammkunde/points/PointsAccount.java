package dev.stammkunde.points;

import dev.stammkunde.points.units.UnitSection;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A customer's points: the fold of their ledger.
 *
 * <p>Nothing here depends on a job having run. Whether points can be spent or are lost follows from
 * the time that one asks about, see {@link PointsView}.
 *
 * @param sequence entries so far
 * @param head hash of the last entry
 * @param lots what has not been spent, soonest expiring first, at most a few dozen
 * @param debt points that are owed since spent ones were taken back; what becomes available fills
 *     it
 * @param reserved points that are set aside for what the customer redeems: neither in the lots nor
 *     redeemed
 * @param ordersRewarded orders that have earned points
 * @param lastBookedAt time of the last entry
 * @param mergedInto the customer whose account has all that this one had; absent for one that is
 *     open
 * @param mergedFrom the customers whose accounts were joined with this one, in the order in which
 *     they were; not those who had been joined with them
 * @param units what the account holds in units of other wings: the sums of all entries
 * @param sections what other wings keep with the account, by name, for them alone to read
 */
public record PointsAccount(
        AccountId id,
        long sequence,
        EntryHash head,
        List<Lot> lots,
        long debt,
        long reserved,
        long ordersRewarded,
        Instant lastBookedAt,
        @Nullable String mergedInto,
        List<String> mergedFrom,
        SortedMap<String, Long> units,
        SortedMap<String, UnitSection> sections) {

    public PointsAccount {
        lots = List.copyOf(lots);
        mergedFrom = List.copyOf(mergedFrom);
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
        sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
    }

    /** The account of a customer who has no entry yet. */
    public static PointsAccount empty(AccountId id) {
        return new PointsAccount(
                id,
                0,
                EntryHash.NONE,
                List.of(),
                0,
                0,
                0,
                Instant.EPOCH,
                null,
                List.of(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    /** The sum of all entries: what lots hold less what is owed. */
    public long balance() {
        return lots.stream().mapToLong(Lot::points).sum() - debt;
    }

    /**
     * Returns the account after an entry. Total: any entry that was ever written applies.
     *
     * @throws IllegalArgumentException if the entry does not follow this account's last one
     */
    public PointsAccount apply(LedgerEntry entry) {
        if (!entry.account().equals(id)
                || entry.sequence() != sequence + 1
                || !entry.previousHash().equals(head)
                || mergedInto != null) {
            throw new IllegalArgumentException(
                    "entry " + entry.sequence() + " does not follow entry " + sequence);
        }
        Lots after = settled(entry.bookedAt());
        if (entry.booking() instanceof Booking.MergeOut(String into)) {
            return following(entry, List.of(), 0, ordersRewarded, into);
        }
        ChangeLots.by(entry, after);
        return following(
                entry, after.compact(), after.debt(), ordersRewarded + rewarded(entry), null);
    }

    private static long rewarded(LedgerEntry entry) {
        return switch (entry.booking()) {
            case Booking.Accrual _ -> 1;
            case Booking.OrderState state -> isFirstToEarn(state) ? 1 : 0;
            case Booking.MergeIn merge -> merge.ordersRewarded();
            case Booking.ClawBack _,
                    Booking.MergeOut _,
                    Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ ->
                    0;
        };
    }

    private PointsAccount following(
            LedgerEntry entry,
            List<Lot> lotsAfter,
            long debtAfter,
            long rewardedAfter,
            @Nullable String into) {
        return new PointsAccount(
                id,
                entry.sequence(),
                entry.hash(),
                lotsAfter,
                debtAfter,
                reserved + entry.reserved(),
                rewardedAfter,
                entry.bookedAt(),
                into,
                mergedFrom(entry),
                units(entry),
                sections(entry));
    }

    private SortedMap<String, Long> units(LedgerEntry entry) {
        SortedMap<String, Long> after = new TreeMap<>(units);
        for (Effect effect : entry.effects()) {
            if (effect.isOfOtherWing()) {
                after.merge(effect.unit(), effect.amount(), Long::sum);
            }
        }
        after.values().removeIf(amount -> amount == 0);
        return after;
    }

    private SortedMap<String, UnitSection> sections(LedgerEntry entry) {
        SortedMap<String, UnitSection> after = new TreeMap<>(sections);
        after.putAll(entry.sections());
        after.values().removeIf(UnitSection::isNone);
        return after;
    }

    /**
     * Returns what a wing keeps with the account: {@link UnitSection#NONE} where it keeps nothing.
     */
    public UnitSection section(String name) {
        return sections.getOrDefault(name, UnitSection.NONE);
    }

    /** Returns what the account holds of a unit of another wing. */
    public long held(String unit) {
        return units.getOrDefault(unit, 0L);
    }

    /** An order can stand for other units before it has earned points. */
    private static boolean isFirstToEarn(Booking.OrderState state) {
        return state.due() > 0 && (state.number() == 1 || state.earnsLate());
    }

    /** Finds when something first ends by itself of what other wings keep. */
    public Optional<Instant> findFirstSectionDue() {
        return sections.values().stream()
                .map(UnitSection::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private List<String> mergedFrom(LedgerEntry entry) {
        if (!(entry.booking() instanceof Booking.MergeIn merge)) {
            return mergedFrom;
        }
        List<String> all = new ArrayList<>(mergedFrom);
        all.add(merge.from());
        return all;
    }

    /**
     * Returns the account as it stands at a time that is not before its last entry: a debt that
     * points filled as they became available is gone, whether or not they have expired since.
     */
    public PointsAccount at(Instant time) {
        Lots then = settled(time);
        return new PointsAccount(
                id,
                sequence,
                head,
                then.left(),
                then.debt(),
                reserved,
                ordersRewarded,
                lastBookedAt,
                mergedInto,
                mergedFrom,
                units,
                sections);
    }

    /** Returns the instants at which its lots are lost, and were, soonest first. */
    public SortedSet<Instant> expiryDates() {
        SortedSet<Instant> dates = new TreeSet<>();
        for (Lot lot : lots) {
            Instant at = lot.term().expiresAt();
            if (at != null) {
                dates.add(at);
            }
        }
        return dates;
    }

    /**
     * Returns how many points are lost at an instant if nothing is booked until then, or were and
     * are not booked as lost. What fills a debt before is not among them.
     */
    public long pointsLostAt(Instant expiry) {
        return Lot.sum(lotsLostAt(expiry, expiry));
    }

    /** Returns what is lost at an instant if that is booked at a time, in the order of spending. */
    public List<Lot> lotsLostAt(Instant expiry, Instant bookedAt) {
        Instant at = bookedAt.isBefore(lastBookedAt) ? lastBookedAt : bookedAt;
        return settled(at).expiredAt(expiry);
    }

    /** Finds when something is lost next, or was lost first that is not booked as lost. */
    public Optional<Instant> findFirstExpiry() {
        return expiryDates().stream().filter(date -> pointsLostAt(date) > 0).findFirst();
    }

    /** Whether there are points that never expire, and that fill no debt. */
    public boolean hasUndated() {
        return settled(Instant.MAX).hasUndated();
    }

    /** What the account looks like at a time that is not before its last entry. */
    Lots settled(Instant at) {
        return new Lots(lots, debt, lastBookedAt, at);
    }

    /** Folds a ledger. Entries may come in any order; they are applied by sequence. */
    public static PointsAccount fold(AccountId id, List<LedgerEntry> entries) {
        List<LedgerEntry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparingLong(LedgerEntry::sequence));
        PointsAccount account = empty(id);
        for (LedgerEntry entry : ordered) {
            account = account.apply(entry);
        }
        return account;
    }
}
