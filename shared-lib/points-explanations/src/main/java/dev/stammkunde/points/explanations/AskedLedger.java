package dev.stammkunde.points.explanations;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;

import java.util.Optional;

/**
 * The ledger that a question is about.
 *
 * @param open its account; empty for a closed one, to which nothing is added any more
 */
public record AskedLedger(AccountId id, Optional<PointsAccount> open) {

    /** Which ledger answers for a customer whose account was joined with another. */
    public enum Choice {
        /** That of the customer who stays. */
        FOLLOWED,
        /** Their own, which was closed. */
        OWN
    }

    /** Finds the ledger by one read, and one more for each joining of accounts. */
    static AskedLedger of(LedgerHistory ledger, AccountId asked, Choice choice) {
        PointsAccount stays = ledger.account(asked);
        return choice == Choice.OWN && !stays.id().equals(asked)
                ? new AskedLedger(asked, Optional.empty())
                : new AskedLedger(stays.id(), Optional.of(stays));
    }

    /** Whether the ledger is known to have an entry, be it not to be read yet. */
    boolean has(long sequence) {
        return open.isPresent() && open.get().sequence() >= sequence;
    }
}
