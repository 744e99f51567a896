package dev.stammkunde.points.explanations;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;

import java.time.Instant;

/**
 * Says what points a customer has. A customer without any entry has none, which is no error; whose
 * account was joined with another has what that one has.
 */
public final class ShowPoints {

    /**
     * What was found.
     *
     * @param account whose points they are: the customer who stays
     */
    public record Shown(AccountId account, PointsView view) {}

    private final LedgerHistory ledger;
    private final PastLedger past;

    public ShowPoints(LedgerHistory ledger) {
        this.ledger = ledger;
        this.past = new PastLedger(ledger);
    }

    /** Shows the account as it stands: one read of one item, whatever the history. */
    public Shown now(AccountId asked, Instant now) {
        PointsAccount account = ledger.account(asked);
        return new Shown(account.id(), PointsView.of(account, now));
    }

    /**
     * Shows the account as it was, or as it will be if nothing else happens. The past costs a read
     * of the whole ledger.
     *
     * @throws LedgerBehindException if an entry of then cannot be read yet
     */
    public Shown asOf(AccountId asked, Instant at) {
        PointsAccount account = ledger.account(asked);
        PointsView view =
                at.isBefore(account.lastBookedAt())
                        ? PointsView.of(account.id(), past.until(account, at), at)
                        : PointsView.of(account, at);
        return new Shown(account.id(), view);
    }
}
