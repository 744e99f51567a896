package dev.stammkunde.points.explanations;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.explanations.AskedLedger.Choice;
import dev.stammkunde.points.programme.Programmes;

import java.util.List;
import java.util.Optional;

/** Explains one entry of a customer's ledger. */
public final class ExplainEntry {

    private final LedgerHistory ledger;
    private final PastLedger past;

    public ExplainEntry(LedgerHistory ledger) {
        this.ledger = ledger;
        this.past = new PastLedger(ledger);
    }

    /**
     * Explains an entry.
     *
     * @param programmes know the shop's time zone
     * @return empty if the ledger has no such entry
     * @throws LedgerBehindException if it, or an entry before it, cannot be read yet
     */
    public Optional<Explanation> explain(
            AccountId account, Choice choice, long sequence, Programmes programmes) {
        AskedLedger asked = AskedLedger.of(ledger, account, choice);
        Optional<LedgerEntry> entry = ledger.find(asked.id(), sequence);
        if (entry.isEmpty() && asked.has(sequence)) {
            throw new LedgerBehindException();
        }
        return entry.map(found -> explain(asked, found, programmes));
    }

    private Explanation explain(AskedLedger asked, LedgerEntry entry, Programmes programmes) {
        return new Explanation(
                new EntryLines(ledger, List.of(entry)).line(entry),
                owedAfter(asked, entry),
                programmes.inForce(entry.account().shopId(), entry.bookedAt()).timeZone());
    }

    /** The account knows it if nothing was booked since; else what was booked until then does. */
    private long owedAfter(AskedLedger asked, LedgerEntry entry) {
        return asked.open()
                .filter(account -> account.sequence() == entry.sequence())
                .map(PointsAccount::debt)
                .orElseGet(
                        () ->
                                PointsAccount.fold(
                                                asked.id(),
                                                past.until(asked.id(), entry.sequence()))
                                        .debt());
    }
}
