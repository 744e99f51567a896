package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.BalanceRow.Balance;
import dev.stammkunde.finance.imports.BalanceRow.Broken;
import dev.stammkunde.finance.imports.CustomerBalances;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programme;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Books what customers had in another programme, each reference once. It may stop at any call: what
 * was booked is found by its key when the same file is booked again.
 *
 * <p>A customer who is new costs one write and no read. Safe for many threads, each with customers
 * of its own.
 */
public final class BookBalances {

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

    /**
     * What became of some balances.
     *
     * @param points of those that were booked now
     * @param before how many were booked before
     * @param broken those that were booked before with other points, or have no room
     */
    public record Booked(long booked, long points, long before, List<Broken> broken) {

        /** Nothing yet. */
        public static final Booked NONE = new Booked(0, 0, 0, List.of());

        public Booked {
            broken = List.copyOf(broken);
        }

        /** Returns both together. */
        public Booked plus(Booked other) {
            List<Broken> both = new ArrayList<>(broken);
            both.addAll(other.broken());
            return new Booked(
                    booked + other.booked(),
                    points + other.points(),
                    before + other.before(),
                    both);
        }
    }

    private final PointsLedger ledger;
    private final Terms terms;
    private final InstantSource clock;
    private final IntConsumer beforeRetry;

    /**
     * Makes one.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public BookBalances(
            PointsLedger ledger, Terms terms, InstantSource clock, IntConsumer beforeRetry) {
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
        this.beforeRetry = beforeRetry;
    }

    /** Books what a customer has. */
    public Booked book(CustomerBalances customer) {
        AccountId id = new AccountId(terms.shopId(), customer.customerId());
        One one = new One(PointsAccount.empty(id), id);
        Booked all = Booked.NONE;
        for (Balance balance : customer.balances()) {
            all = all.plus(one.book(balance));
        }
        return all;
    }

    /** An account as it is known, which others may have moved on. */
    private final class One {

        private final AccountId asked;
        private PointsAccount account;

        One(PointsAccount account, AccountId asked) {
            this.account = account;
            this.asked = asked;
        }

        Booked book(Balance balance) {
            PointsCommand.TakeOver command = command(balance);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Decision.Book booking = decide(command);
                switch (ledger.write(booking)) {
                    case WRITTEN -> {
                        account = booking.after();
                        return new Booked(1, balance.points(), 0, List.of());
                    }
                    case TOO_LARGE -> {
                        return broken(balance, "the account has no room for more lots");
                    }
                    case KEY_TAKEN, ACCOUNT_MOVED -> {
                        Optional<LedgerEntry> before = readAnew(command);
                        if (before.isPresent()) {
                            return bookedBefore(balance, before.get());
                        }
                        if (attempt > 0) {
                            beforeRetry.accept(attempt);
                        }
                    }
                }
            }
            throw new IllegalStateException("too many write to one account at the same time");
        }

        private Decision.Book decide(PointsCommand.TakeOver command) {
            if (Decide.decide(account, command, clock.instant()) instanceof Decision.Book booking) {
                return booking;
            }
            throw new IllegalStateException("what is taken over is never refused");
        }

        private Optional<LedgerEntry> readAnew(PointsCommand.TakeOver command) {
            PointsLedger.Standing standing = ledger.standing(asked, command.key());
            account = standing.account();
            return standing.booked();
        }

        private PointsCommand.TakeOver command(Balance balance) {
            return new PointsCommand.TakeOver(
                    asked,
                    balance.reference(),
                    balance.points(),
                    balance.expiresAt(),
                    balance.earned() ? terms.earnedReason() : terms.promotionalReason(),
                    terms.actor(),
                    terms.programme());
        }
    }

    private static Booked bookedBefore(Balance balance, LedgerEntry entry) {
        return entry.points() == balance.points()
                ? new Booked(0, 0, 1, List.of())
                : broken(balance, "was booked before with %,d points".formatted(entry.points()));
    }

    private static Booked broken(Balance balance, String reason) {
        return new Booked(0, 0, 0, List.of(new Broken(balance.line(), reason)));
    }
}
