package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.BookBalances.Booked;
import dev.stammkunde.finance.imports.BalanceTally;
import dev.stammkunde.finance.imports.CustomerBalances;

import java.util.ArrayList;
import java.util.List;

/** Adds up a file of balances, and books it. */
public final class ImportBalances {

    private ImportBalances() {}

    /** Counts what a file has; lines that cannot be read count where they are told. */
    public static void count(BalanceFile file, BalanceTally tally) {
        for (CustomerBalances customer = file.nextCustomer();
                customer != null;
                customer = file.nextCustomer()) {
            tally.customer(customer);
        }
    }

    /**
     * Books a file.
     *
     * @param parallel how many transactions at a time
     * @return what was booked, and how many were booked before
     * @throws RuntimeException the first fault, after those at the same time have ended; the same
     *     file again goes on
     */
    public static Booked book(
            BalanceFile file, BookBalances book, int parallel, BalanceFile.Listener listener) {
        Sum sum = new Sum(listener);
        try (InOrder<Booked> bookings = new InOrder<>(parallel, sum::add)) {
            for (List<CustomerBalances> customers = next(file);
                    !customers.isEmpty();
                    customers = next(file)) {
                List<CustomerBalances> some = customers;
                bookings.add(() -> book.book(some));
            }
            bookings.finish();
        }
        return sum.all;
    }

    private static List<CustomerBalances> next(BalanceFile file) {
        List<CustomerBalances> customers = new ArrayList<>();
        while (customers.size() < BookBalances.CUSTOMERS) {
            CustomerBalances customer = file.nextCustomer();
            if (customer == null) {
                return customers;
            }
            customers.add(customer);
        }
        return customers;
    }

    /** Adds up, and says what was booked so far. */
    private static final class Sum {

        private final BalanceFile.Listener listener;
        private Booked all = Booked.NONE;

        Sum(BalanceFile.Listener listener) {
            this.listener = listener;
        }

        void add(Booked some) {
            some.broken().forEach(listener::broken);
            all =
                    new Booked(
                            all.booked() + some.booked(),
                            all.points() + some.points(),
                            all.before() + some.before(),
                            List.of());
            listener.progressed(
                    "booked %,d balances, %,d were booked before"
                            .formatted(all.booked(), all.before()));
        }
    }
}
