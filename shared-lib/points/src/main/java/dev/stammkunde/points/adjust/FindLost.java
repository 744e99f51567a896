package dev.stammkunde.points.adjust;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.adjust.PrepareAdjustment.Wish;
import dev.stammkunde.points.programme.Programme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Finds points that were lost and can come back: of each loss once. */
final class FindLost {

    private final PointsLedger ledger;

    FindLost(PointsLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Finds the first loss of an instant of which nothing has come back yet.
     *
     * @param approver the second person; absent where there is none
     * @return nothing also where so many were not lost at once, or the entry does not say what was
     *     lost
     */
    Optional<PointsCommand.Reinstate> find(
            Wish wish, @Nullable String approver, Programme programme) {
        AdjustmentAsk ask = wish.ask();
        Instant lostAt = Objects.requireNonNull(ask.reinstates(), "reinstates");
        AccountId account = new AccountId(wish.name().shopId(), ask.customerId());
        for (int round = 1; ; round++) {
            Optional<LedgerEntry> entry =
                    booked(account, BookingKey.expiry(account.customerId(), lostAt, round));
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            if (entry.get().booking() instanceof Booking.Expiry lapse
                    && booked(
                                    account,
                                    BookingKey.reinstatement(account.customerId(), lostAt, round))
                            .isEmpty()) {
                return Optional.of(
                        new PointsCommand.Reinstate(
                                account.customerId(),
                                lapse,
                                round,
                                ask.points(),
                                ask.reason(),
                                ask.note(),
                                ask.actor(),
                                approver,
                                programme));
            }
        }
    }

    private Optional<LedgerEntry> booked(AccountId account, BookingKey key) {
        return ledger.standing(account, key).booked();
    }
}
