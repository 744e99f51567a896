package dev.stammkunde.servememberapi.query;

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
        return beginning(account, entry -> entry.bookedAt().isAfter(at));
    }

    /**
     * Returns the entries up to and including a sequence, oldest first.
     *
     * @throws LedgerBehindException if one of them cannot be read yet
     */
    List<LedgerEntry> until(PointsAccount account, long sequence) {
        return beginning(account, entry -> entry.sequence() > sequence);
    }

    private List<LedgerEntry> beginning(PointsAccount account, Predicate<LedgerEntry> isTooLate) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<List<LedgerEntry>> complete =
                    complete(ledger.all(account.id()), account.sequence(), isTooLate);
            if (complete.isPresent()) {
                return complete.get();
            }
        }
        throw new LedgerBehindException();
    }

    private static Optional<List<LedgerEntry>> complete(
            List<LedgerEntry> entries, long sequence, Predicate<LedgerEntry> isTooLate) {
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
        return count >= sequence ? Optional.of(entries) : Optional.empty();
    }
}
