package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.BookBalances.Booked;
import dev.stammkunde.finance.imports.BalanceTally;
import dev.stammkunde.finance.imports.CustomerBalances;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Adds up a file of balances, and books it. */
public final class ImportBalances {

    /** Customers who are booked before the next are read. */
    private static final int BATCH = 1_000;

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
     * @param parallel how many customers at a time
     * @return what was booked, and every balance that was not
     * @throws RuntimeException the first fault, after those at the same time have ended; the same
     *     file again goes on
     */
    public static Booked book(
            BalanceFile file, BookBalances book, int parallel, BalanceFile.Listener listener)
            throws InterruptedException {
        Booked all = Booked.NONE;
        try (ExecutorService threads = Executors.newFixedThreadPool(parallel)) {
            List<Callable<Booked>> batch = next(file, book);
            while (!batch.isEmpty()) {
                Booked some = sum(threads.invokeAll(batch));
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
                batch = next(file, book);
            }
        }
        return all;
    }

    private static List<Callable<Booked>> next(BalanceFile file, BookBalances book) {
        List<Callable<Booked>> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            CustomerBalances customer = file.nextCustomer();
            if (customer == null) {
                return batch;
            }
            batch.add(() -> book.book(customer));
        }
        return batch;
    }

    private static Booked sum(List<Future<Booked>> results) throws InterruptedException {
        Booked all = Booked.NONE;
        for (Future<Booked> result : results) {
            try {
                all = all.plus(result.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException fault
                        ? fault
                        : new IllegalStateException(e.getCause());
            }
        }
        return all;
    }
}
