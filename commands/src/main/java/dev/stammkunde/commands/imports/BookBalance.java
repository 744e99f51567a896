package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.BookBalances.Booked;
import dev.stammkunde.finance.imports.BalanceRow.Balance;
import dev.stammkunde.finance.imports.BalanceRow.Broken;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.BookTogether.Asked;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/** Books one balance of another programme, once. Safe for many threads. */
public final class BookBalance {

    /** More writers at a time on one account than this are a fault. */
    private static final int ATTEMPTS = 40;

    /**
     * How they are booked.
     *
     * @param actor who takes them over
     * @param earnedReason for the customer to read, of what purchases earned
     * @param promotionalReason the same of what was given
     */
    public record Terms(
            String shopId,
            Programme programme,
            String actor,
            String earnedReason,
            String promotionalReason) {}

    private final BookTogether ledger;
    private final Terms terms;
    private final InstantSource clock;
    private final IntConsumer beforeRetry;

    /**
     * Makes one.
     *
     * @param ledger waits by itself while tables take less than an import brings
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public BookBalance(
            BookTogether ledger, Terms terms, InstantSource clock, IntConsumer beforeRetry) {
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
        this.beforeRetry = beforeRetry;
    }

    /**
     * Books a balance, or finds that it is booked.
     *
     * @throws IllegalStateException if others write to the account again and again
     */
    Booked book(Balance balance) {
        PointsCommand.TakeOver command = command(balance);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PointsLedger.Standing standing =
                    ledger.standings(List.of(new Asked(command.account(), command.key())))
                            .getFirst();
            if (standing.booked().isPresent()) {
                return before(balance, standing.booked().get());
            }
            switch (ledger.write(List.of(decide(standing.account(), balance)))) {
                case WRITTEN -> {
                    return new Booked(1, balance.points(), 0, List.of());
                }
                case TOO_LARGE -> {
                    return broken(balance, "the account has no room for more lots");
                }
                case KEY_TAKEN, ACCOUNT_MOVED -> beforeRetry.accept(attempt);
            }
        }
        throw new IllegalStateException("too many write to one account at the same time");
    }

    /** Decides what is booked for an account as it was read. */
    Decision.Book decide(PointsAccount account, Balance balance) {
        return decide(account, balance, clock.instant());
    }

    private Decision.Book decide(PointsAccount account, Balance balance, Instant now) {
        if (Decide.decide(account, command(balance), now) instanceof Decision.Book booking) {
            return booking;
        }
        throw new IllegalStateException("what is taken over is never refused");
    }

    PointsCommand.TakeOver command(Balance balance) {
        return new PointsCommand.TakeOver(
                new AccountId(terms.shopId(), balance.customerId()),
                balance.reference(),
                balance.points(),
                balance.expiresAt(),
                balance.earned() ? terms.earnedReason() : terms.promotionalReason(),
                terms.actor(),
                terms.programme());
    }

    /**
     * Says what an entry that is booked means for a balance: the same again counts as booked
     * before, and anything else is named.
     */
    Booked before(Balance balance, LedgerEntry entry) {
        if (entry.points() != balance.points()) {
            return broken(balance, "was booked before with %,d points".formatted(entry.points()));
        }
        if (!(entry.booking() instanceof Booking.Adjustment was) || was.lot() == null) {
            return broken(balance, "was booked before as something else");
        }
        if (!was.reason().equals(command(balance).reason())) {
            return broken(balance, "was booked before for the reason: " + was.reason());
        }
        Instant lostAt = lostAt(balance, was.lot().availableAt());
        if (!Objects.equals(was.lot().expiresAt(), lostAt)) {
            return broken(
                    balance,
                    was.lot().expiresAt() == null
                            ? "was booked before, never to be lost"
                            : "was booked before, to be lost at " + was.lot().expiresAt());
        }
        return new Booked(0, 0, 1, List.of());
    }

    /** When a balance is lost if it is booked at a time. */
    private @Nullable Instant lostAt(Balance balance, Instant now) {
        AccountId account = command(balance).account();
        return decide(PointsAccount.empty(account), balance, now).entry().booking()
                                instanceof Booking.Adjustment adjustment
                        && adjustment.lot() != null
                ? adjustment.lot().expiresAt()
                : null;
    }

    private static Booked broken(Balance balance, String reason) {
        return new Booked(0, 0, 0, List.of(new Broken(balance.line(), reason)));
    }
}
