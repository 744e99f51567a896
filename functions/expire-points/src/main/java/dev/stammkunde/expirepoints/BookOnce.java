package dev.stammkunde.expirepoints;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Books what is due in rounds, each once: a round whose business key is taken was booked by
 * somebody, and what is due all the same came after it.
 */
final class BookOnce {

    /** More writers at a time than this are left to the next run. */
    private static final int ATTEMPTS = 20;

    private final PointsLedger ledger;

    BookOnce(PointsLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Books what is due.
     *
     * @param inRound the command of a round, counted from 1
     * @return the points that the entry changed; nothing where there was nothing to book, and where
     *     the account was merged since it was found: who stays is found in its place
     * @throws IllegalStateException if others write all the time
     */
    Optional<Long> book(AccountId account, IntFunction<PointsCommand> inRound, Instant now) {
        int round = 1;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PointsCommand command = inRound.apply(round);
            Standing standing = ledger.standing(account, command.key());
            if (!standing.account().id().equals(account)) {
                return Optional.empty();
            }
            if (standing.booked().isPresent()) {
                round++;
                continue;
            }
            switch (Decide.decide(standing.account(), command, now)) {
                case Decision.Refuse _ -> {
                    return Optional.empty();
                }
                case Decision.Book booking -> {
                    if (ledger.write(booking) == Written.WRITTEN) {
                        return Optional.of(booking.entry().points());
                    }
                }
            }
        }
        throw new IllegalStateException("others write to an account all the time");
    }
}
