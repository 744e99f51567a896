package dev.stammkunde.points.explanations;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the beginning of a ledger, and proves that nothing of it is missing: entries are read
 * eventually consistent, and a fold over a ledger with a hole would be a wrong balance.
 */
final class PastLedger {

    private static final int ATTEMPTS = 3;

    private final LedgerHistory ledger;

    PastLedger(LedgerHistory ledger) {
        this.ledger = ledger;
    }

    /**
     * Returns the entries booked until an instant, oldest first.
     *
     * @throws LedgerBehindException if one of them cannot be read yet
     */
    List<LedgerEntry> until(PointsAccount account, Instant at) {
        return beginning(account.id(), account.sequence(), entry -> entry.bookedAt().isAfter(at));
    }

    /**
     * Returns the entries up to and including a sequence, oldest first.
     *
     * @throws LedgerBehindException if one of them cannot be read yet
     */
    List<LedgerEntry> until(AccountId account, long sequence) {
        return beginning(account, sequence, entry -> entry.sequence() > sequence);
    }

    /**
     * Reads until the first entry that is too late.
     *
     * @param least the sequence up to which there are entries for sure
     */
    private List<LedgerEntry> beginning(
            AccountId account, long least, Predicate<LedgerEntry> isTooLate) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<List<LedgerEntry>> complete = complete(ledger.all(account), least, isTooLate);
            if (complete.isPresent()) {
                return complete.get();
            }
        }
        throw new LedgerBehindException();
    }

    private static Optional<List<LedgerEntry>> complete(
            List<LedgerEntry> entries, long least, Predicate<LedgerEntry> isTooLate) {
        int count = 0;
        for (LedgerEntry entry : entries) {
            if (entry.sequence() != count + 1) {
                return Optional.empty();
            }
            if (isTooLate.test(entry)) {
                return Optional.of(entries.subList(0, count));
            }
            count++;
        }
        return count >= least ? Optional.of(entries) : Optional.empty();
    }
}
