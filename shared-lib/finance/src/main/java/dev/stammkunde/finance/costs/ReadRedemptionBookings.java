package dev.stammkunde.finance.costs;

import dev.stammkunde.finance.months.MonthSpan;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.ReadJournal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Reads what a month booked of redemptions, and of what else names something that is asked for, a
 * day of the journal at a time. Lines that are no entries, or that two documents claim, are passed
 * over: the tie-out of the month tells of them.
 */
public final class ReadRedemptionBookings {

    /** Each of them names its redemption, and no other booking does. */
    private static final String NAMED = "\"redemptionId\"";

    /** An entry that no event has room for is packed, and may be one. */
    private static final String PACKED = "\"compressed\"";

    private final JournalDays days;
    private final ReadJournal journal;
    private final BiFunction<JournalDay, JournalLine, LedgerEntry> entries;
    private final String also;

    /** Opens a journal for redemptions alone. */
    public ReadRedemptionBookings(
            JournalDays days,
            ReadJournal journal,
            BiFunction<JournalDay, JournalLine, LedgerEntry> entries) {
        this(days, journal, entries, NAMED);
    }

    /**
     * Opens a journal.
     *
     * @param entries reads a line's entry, and proves it
     * @param also what lines of other bookings have that are wanted, too
     */
    public ReadRedemptionBookings(
            JournalDays days,
            ReadJournal journal,
            BiFunction<JournalDay, JournalLine, LedgerEntry> entries,
            String also) {
        this.days = days;
        this.journal = journal;
        this.entries = entries;
        this.also = also;
    }

    /**
     * Reads a month.
     *
     * @param span the month's time
     * @param asOf bookings of that instant are not in it
     * @param each receives entries in no order that means anything
     */
    public void read(MonthSpan span, Instant asOf, Consumer<LedgerEntry> each) {
        String shopId = span.month().shopId();
        LocalDate first = LocalDate.ofInstant(span.from(), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        for (LocalDate date : days.days(shopId, first, last)) {
            JournalDay day = new JournalDay(shopId, date);
            journal.day(day, new Visiting(day, span.from(), asOf, each));
        }
    }

    private final class Visiting implements ReadJournal.Visitor {

        private final JournalDay day;
        private final Instant from;
        private final Instant asOf;
        private final Consumer<LedgerEntry> each;

        Visiting(JournalDay day, Instant from, Instant asOf, Consumer<LedgerEntry> each) {
            this.day = day;
            this.from = from;
            this.asOf = asOf;
            this.each = each;
        }

        @Override
        public void line(JournalLine line) {
            String document = line.document();
            if (document.contains(NAMED) || document.contains(also) || document.contains(PACKED)) {
                LedgerEntry entry;
                try {
                    entry = entries.apply(day, line);
                } catch (BrokenJournalException _) {
                    return;
                }
                if (!entry.bookedAt().isBefore(from) && entry.bookedAt().isBefore(asOf)) {
                    each.accept(entry);
                }
            }
        }

        @Override
        public void conflict(JournalLine one, JournalLine other) {
            // The tie-out names it.
        }
    }
}
