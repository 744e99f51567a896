package dev.stammkunde.points.explanations;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.explanations.AskedLedger.Choice;

import java.util.List;
import java.util.OptionalLong;

/**
 * Lists a customer's ledger, newest first.
 *
 * <p>Entries are read eventually consistent, and a page with a hole would be a wrong statement of
 * account. Sequences have no gaps, so a hole is seen, and the page read again.
 */
public final class ShowLedger {

    private static final int ATTEMPTS = 3;

    /**
     * A part of the list.
     *
     * @param account whose ledger it is
     * @param next where the following part starts; empty at the end
     */
    public record Page(AccountId account, List<EntryLine> lines, OptionalLong next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    private final LedgerHistory ledger;

    public ShowLedger(LedgerHistory ledger) {
        this.ledger = ledger;
    }

    /**
     * Reads a part.
     *
     * @param before only entries with a smaller sequence; empty to start with the newest
     * @param limit entries in the part, from 1 to 100
     * @throws LedgerBehindException if an entry in between cannot be read yet
     */
    public Page page(AccountId account, Choice choice, OptionalLong before, int limit) {
        AskedLedger asked = AskedLedger.of(ledger, account, choice);
        LedgerHistory.Page page = withoutHole(asked, before, limit);
        EntryLines lines = new EntryLines(ledger, page.entries());
        // The store does not look whether anything follows; the first entry knows that nothing
        // does.
        boolean isEnd = page.entries().isEmpty() || page.entries().getLast().sequence() == 1;
        return new Page(
                asked.id(),
                page.entries().stream().map(lines::line).toList(),
                isEnd ? OptionalLong.empty() : page.next());
    }

    private LedgerHistory.Page withoutHole(AskedLedger asked, OptionalLong before, int limit) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LedgerHistory.Page page = ledger.newestFirst(asked.id(), before, limit);
            if (isContinuous(page.entries()) && isNext(asked, before, page.entries())) {
                return page;
            }
        }
        throw new LedgerBehindException();
    }

    private static boolean isContinuous(List<LedgerEntry> entries) {
        return entries.isEmpty()
                || entries.getFirst().sequence() - entries.getLast().sequence()
                        == entries.size() - 1;
    }

    /** Only a cursor that is not ours may lead beyond the newest entry. */
    private static boolean isNext(
            AskedLedger asked, OptionalLong before, List<LedgerEntry> entries) {
        if (before.isEmpty()) {
            return true;
        }
        long expected = before.getAsLong() - 1;
        long first = entries.isEmpty() ? 0 : entries.getFirst().sequence();
        return first == expected || !asked.has(expected);
    }
}
