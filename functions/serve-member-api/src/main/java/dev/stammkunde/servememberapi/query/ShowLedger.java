package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;

import java.util.List;
import java.util.Optional;
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
     * An entry as a customer reads it.
     *
     * @param orderNumber what the customer calls the order; empty for an entry that is about none
     */
    public record Line(LedgerEntry entry, Optional<String> orderNumber) {}

    /**
     * A part of the list.
     *
     * @param next where the following part starts; empty at the end
     */
    public record Page(List<Line> lines, OptionalLong next) {
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
    public Page page(AccountId account, OptionalLong before, int limit) {
        LedgerHistory.Page page = withoutHole(account, before, limit);
        OrderNumbers numbers = new OrderNumbers(ledger, page.entries());
        // The store does not look whether anything follows; the first entry knows that nothing
        // does.
        boolean isEnd = page.entries().isEmpty() || page.entries().getLast().sequence() == 1;
        return new Page(
                page.entries().stream().map(entry -> new Line(entry, numbers.find(entry))).toList(),
                isEnd ? OptionalLong.empty() : page.next());
    }

    private LedgerHistory.Page withoutHole(AccountId account, OptionalLong before, int limit) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LedgerHistory.Page page = ledger.newestFirst(account, before, limit);
            if (isContinuous(page.entries()) && isNext(account, before, page.entries())) {
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
    private boolean isNext(AccountId account, OptionalLong before, List<LedgerEntry> entries) {
        if (before.isEmpty()) {
            return true;
        }
        long expected = before.getAsLong() - 1;
        long first = entries.isEmpty() ? 0 : entries.getFirst().sequence();
        return first == expected || ledger.account(account).sequence() < expected;
    }
}
