package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;

import java.time.Instant;

/** Says what points a customer has. A customer without any entry has none, which is no error. */
public final class ShowPoints {

    private final LedgerHistory ledger;
    private final PastLedger past;

    public ShowPoints(LedgerHistory ledger) {
        this.ledger = ledger;
        this.past = new PastLedger(ledger);
    }

    /** Shows the account as it stands: one read of one item, whatever the history. */
    public PointsView now(AccountId account, Instant now) {
        return PointsView.of(ledger.account(account), now);
    }

    /**
     * Shows the account as it was, or as it will be if nothing else happens. The past costs a read
     * of the whole ledger.
     *
     * @throws LedgerBehindException if an entry of then cannot be read yet
     */
    public PointsView asOf(AccountId account, Instant at) {
        PointsAccount current = ledger.account(account);
        return at.isBefore(current.lastBookedAt())
                ? PointsView.of(account, past.until(current, at), at)
                : PointsView.of(current, at);
    }
}
