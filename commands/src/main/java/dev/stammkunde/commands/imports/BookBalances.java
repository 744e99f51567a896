package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.BalanceRow.Balance;
import dev.stammkunde.finance.imports.BalanceRow.Broken;
import dev.stammkunde.finance.imports.CustomerBalances;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.BookTogether.Asked;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger.Standing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Books what customers had in another programme, each reference once. It may stop at any call: what
 * was booked is found by its key when the same file is booked again.
 *
 * <p>Customers are booked together, one balance of each with a read and a write, and those whose
 * account moves meanwhile one by one. Safe for many threads, each with customers of its own.
 */
public final class BookBalances {

    /** How many customers are booked together. */
    public static final int CUSTOMERS = BookTogether.MOST;

    /**
     * What became of some balances.
     *
     * @param points of those that were booked now
     * @param before how many were booked before
     * @param broken those that were booked before with other points, for another reason or to be
     *     lost at another time, or have no room
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

    private final BookTogether ledger;
    private final BookBalance single;

    /**
     * Makes one.
     *
     * @param single books what cannot be booked together with others
     */
    public BookBalances(BookTogether ledger, BookBalance single) {
        this.ledger = ledger;
        this.single = single;
    }

    /**
     * Books what some customers have.
     *
     * @param customers at most {@link #CUSTOMERS}, each once
     */
    public Booked book(List<CustomerBalances> customers) {
        Booked all = Booked.NONE;
        for (int row = 0; ; row++) {
            List<Balance> ofEach = row(customers, row);
            if (ofEach.isEmpty()) {
                return all;
            }
            all = all.plus(together(ofEach));
        }
    }

    private static List<Balance> row(List<CustomerBalances> customers, int row) {
        return customers.stream()
                .map(CustomerBalances::balances)
                .filter(balances -> row < balances.size())
                .map(balances -> balances.get(row))
                .toList();
    }

    private Booked together(List<Balance> balances) {
        List<Standing> standings = ledger.standings(balances.stream().map(this::asked).toList());
        Booked before = Booked.NONE;
        List<Decision.Book> bookings = new ArrayList<>();
        List<Balance> open = new ArrayList<>();
        List<Balance> alone = new ArrayList<>();
        Set<AccountId> accounts = new HashSet<>();
        for (int i = 0; i < balances.size(); i++) {
            Balance balance = balances.get(i);
            Standing standing = standings.get(i);
            if (standing.booked().isPresent()) {
                before = before.plus(single.before(balance, standing.booked().get()));
            } else if (accounts.add(standing.account().id())) {
                bookings.add(single.decide(standing.account(), balance));
                open.add(balance);
            } else {
                // Two customers were merged, and an account is written once in a transaction.
                alone.add(balance);
            }
        }
        return before.plus(write(bookings, open)).plus(oneByOne(alone));
    }

    private Asked asked(Balance balance) {
        PointsCommand.TakeOver command = single.command(balance);
        return new Asked(command.account(), command.key());
    }

    private Booked write(List<Decision.Book> bookings, List<Balance> balances) {
        if (bookings.isEmpty()) {
            return Booked.NONE;
        }
        return switch (ledger.write(bookings)) {
            case WRITTEN ->
                    new Booked(
                            balances.size(),
                            balances.stream().mapToLong(Balance::points).sum(),
                            0,
                            List.of());
            case KEY_TAKEN, ACCOUNT_MOVED, TOO_LARGE -> oneByOne(balances);
        };
    }

    private Booked oneByOne(List<Balance> balances) {
        return balances.stream().map(single::book).reduce(Booked.NONE, Booked::plus);
    }
}
