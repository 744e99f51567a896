package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
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
    public Optional<Explanation> explain(AccountId account, long sequence, Programmes programmes) {
        Optional<LedgerEntry> entry = ledger.find(account, sequence);
        if (entry.isEmpty() && ledger.account(account).sequence() >= sequence) {
            throw new LedgerBehindException();
        }
        return entry.map(found -> explain(found, programmes));
    }

    private Explanation explain(LedgerEntry entry, Programmes programmes) {
        return new Explanation(
                entry,
                new OrderNumbers(ledger, List.of(entry)).find(entry).orElse(""),
                entry.points() < 0 ? owedAfter(entry) : 0,
                programmes.inForce(entry.account().shopId(), entry.bookedAt()).timeZone());
    }

    /** The account knows it if nothing was booked since; else what was booked until then does. */
    private long owedAfter(LedgerEntry entry) {
        PointsAccount current = ledger.account(entry.account());
        return current.sequence() == entry.sequence()
                ? current.debt()
                : PointsAccount.fold(entry.account(), past.until(current, entry.sequence())).debt();
    }
}
