package dev.stammkunde.finance.months;

import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SortedLines;

import java.util.List;
import java.util.function.Supplier;

/**
 * Folds a month of a shop: from the accounts of the month before and the month's days of the
 * journal to figures, their proof, and the accounts that the next month goes on from.
 *
 * <p>It reads what was booked in the month, each account of the month before once, and from the
 * tables the accounts of which something was booked. Memory is bounded whatever the number of
 * accounts and entries: one customer, what {@link ReadJournal} holds of objects, and those who were
 * joined in the month with what was booked of them.
 *
 * <p>A ledger that does not verify is folded all the same: an account stays as it was before the
 * first entry that does not follow, and the tie-out says so. Figures then tie within themselves
 * alone.
 */
public final class FoldMonth {

    /**
     * Where a month is read from.
     *
     * @param journal what was booked
     * @param documents how its lines are understood
     * @param spill where accounts wait for the next month
     */
    public record Sources(JournalObjects journal, LineDocuments documents, LineSpill spill) {}

    private final Sources sources;
    private final FindAccountHeads heads;
    private final KnowsDonations donations;

    public FoldMonth(Sources sources, FindAccountHeads heads, KnowsDonations donations) {
        this.sources = sources;
        this.heads = heads;
        this.donations = donations;
    }

    /** Finds first months in the same journal. */
    FirstMonth firstMonth(JournalDays days, CarriedMonths kept) {
        return new FirstMonth(days, sources, kept);
    }

    /**
     * Folds a month for its figures alone.
     *
     * @param before the accounts of the month before, by customer; it is closed
     */
    public FoldedMonth fold(MonthAsk ask, LineSource before) {
        try (Running running = new Running(ask, before)) {
            JournalLine line = running.folding.next();
            while (line != null) {
                line = running.folding.next();
            }
            List<JournalLine> unused = running.folding.endWaiting();
            return running.month();
        }
    }

    /**
     * Folds a month, and keeps what the next one goes on from.
     *
     * @param before the accounts of the month before, by customer; it is closed
     */
    public CarriedFold carry(MonthAsk ask, LineSource before) {
        try (Running running = new Running(ask, before)) {
            LineSource most = sources.spill().putAway(running.folding);
            try {
                SortedLines late = SortedLines.of(running.folding.endWaiting());
                List<Supplier<LineSource>> both = List.of(() -> most, late::source);
                return new CarriedFold(running.month(), ReadJournal.merged(both, sources.spill()));
            } catch (RuntimeException e) {
                most.close();
                throw e;
            }
        }
    }

    /** A month while it is folded. */
    private final class Running implements AutoCloseable {

        private final MonthTally tally;
        private final TieOutTally ties = new TieOutTally();
        private final MonthEntries entries;
        private final Folding folding;

        Running(MonthAsk ask, LineSource before) {
            tally = new MonthTally(ask, donations);
            entries =
                    new MonthEntries(
                            ask,
                            sources.journal(),
                            sources.spill(),
                            new MonthEntries.Reading(sources.documents(), ties));
            folding =
                    new Folding(
                            tally,
                            entries,
                            before,
                            new Folding.Checking(
                                    sources.documents(), ties, new CheckHeads(ask, heads, ties)));
        }

        FoldedMonth month() {
            return new FoldedMonth(tally.figures(), ties.tieOut(), entries.digest());
        }

        @Override
        public void close() {
            folding.close();
        }
    }
}
