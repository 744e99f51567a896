package dev.stammkunde.commands.journal;

import dev.stammkunde.commands.ledger.Difference;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.json.JournalLineJson;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies that each day of the journal that is over has the entries that the tables have for it,
 * all of them and no other.
 *
 * <p>The tables are read once, in no order, and of each day only a {@link Fingerprint} is kept; of
 * a day that differs {@link RebuildDay} says in what. Since a verified ledger has each account's
 * entries without gaps, a journal that equals it has no gaps either.
 */
public final class VerifyJournal {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** How much was verified. */
    public record Verified(long days, long entries, List<Difference> differences) {}

    private final BookedEntries entries;
    private final JournalObjects objects;
    private final JournalDays days;
    private final LineSpill spill;

    public VerifyJournal(
            BookedEntries entries, JournalObjects objects, JournalDays days, LineSpill spill) {
        this.entries = entries;
        this.objects = objects;
        this.days = days;
        this.spill = spill;
    }

    /**
     * Verifies days.
     *
     * @param shopId only this shop's; null for all
     * @param last the last day that is over, and whose entries are no longer on their way
     */
    public Verified verify(@Nullable String shopId, LocalDate last, RebuildDay.Listener listener)
            throws InterruptedException {
        Map<JournalDay, Fingerprint> booked = booked(shopId, last, listener);
        Set<JournalDay> all =
                new TreeSet<>(
                        Comparator.comparing(JournalDay::shopId).thenComparing(JournalDay::date));
        all.addAll(booked.keySet());
        for (String shop : shopId == null ? days.shops() : List.of(shopId)) {
            days.days(shop, FIRST, last).forEach(date -> all.add(new JournalDay(shop, date)));
        }
        List<Difference> differences = new ArrayList<>();
        long verified = 0;
        for (JournalDay day : all) {
            Fingerprint expected = booked.getOrDefault(day, new Fingerprint());
            difference(day, expected).ifPresent(differences::add);
            verified += expected.count();
            listener.progressed("verified %,d entries of the journal".formatted(verified));
        }
        return new Verified(all.size(), verified, differences);
    }

    private Map<JournalDay, Fingerprint> booked(
            @Nullable String shopId, LocalDate last, RebuildDay.Listener listener)
            throws InterruptedException {
        Map<JournalDay, Fingerprint> booked = new ConcurrentHashMap<>();
        entries.read(
                shopId,
                null,
                new BookedEntries.Receiver() {
                    @Override
                    public void entry(LedgerEntry entry) {
                        JournalDay day = JournalDay.of(entry);
                        if (!day.date().isAfter(last)) {
                            booked.computeIfAbsent(day, _ -> new Fingerprint())
                                    .add(JournalLineJson.of(entry));
                        }
                    }

                    @Override
                    public synchronized void progressed(long items) {
                        listener.progressed("looked at %,d items for the journal".formatted(items));
                    }
                });
        return booked;
    }

    private Optional<Difference> difference(JournalDay day, Fingerprint expected) {
        Fingerprint kept = new Fingerprint();
        try (LineSource lines = new ReadJournal(objects, spill).lines(day)) {
            for (JournalLine line = lines.next(); line != null; line = lines.next()) {
                kept.add(line);
            }
        } catch (BrokenJournalException e) {
            return different(day, "broken (" + e.getMessage() + ")", expected.toString());
        }
        return kept.isSame(expected)
                ? Optional.empty()
                : different(day, kept.toString(), expected.toString());
    }

    private static Optional<Difference> different(JournalDay day, String stored, String computed) {
        return Optional.of(
                new Difference(day.shopId(), "journal", day.date().toString(), stored, computed));
    }
}
