package dev.stammkunde.commands.optins;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Checks and imports the rows of a file, of which only some are in memory at a time. */
public final class ImportOptIns {

    /** So many rows are held. */
    static final int ROWS = 200;

    private static final int PARALLEL = 8;
    private static final Tally REFUSED = new Tally(0, 0, 0, 1, 0);

    private final ImportOptIn importOptIn;
    private final Consumer<Tally> progress;

    /**
     * Prepares an import.
     *
     * @param progress is told how far it has come
     */
    public ImportOptIns(String shopId, OptInPorts ports, Consumer<Tally> progress) {
        importOptIn = new ImportOptIn(shopId, ports);
        this.progress = progress;
    }

    /** Checks all rows and writes nothing. */
    public Tally check(Iterator<RowReading> rows, Consumer<RowProblem> found) {
        Tally tally = Tally.NONE;
        while (rows.hasNext()) {
            List<RowProblem> problems =
                    switch (rows.next()) {
                        case RowReading.Bad(List<RowProblem> bad) -> bad;
                        case RowReading.Good(OptInRow row) ->
                                importOptIn.findAddress(row).isPresent()
                                        ? List.of()
                                        : List.of(withoutAddress(row));
                    };
            problems.forEach(found);
            Tally one = problems.isEmpty() ? new Tally(1, 0, 0, 0, 0) : REFUSED;
            tally = tally.plus(one);
            progress.accept(tally);
        }
        return tally;
    }

    private static RowProblem withoutAddress(OptInRow row) {
        return new RowProblem(
                row.line(),
                Column.CUSTOMER_ID.header(),
                "no customer with an address is known by this id; name the address in "
                        + Column.EMAIL.header());
    }

    /** Imports the rows that are right. */
    public Tally write(Iterator<RowReading> rows) throws InterruptedException {
        Tally tally = Tally.NONE;
        try (ExecutorService threads = Executors.newFixedThreadPool(PARALLEL)) {
            while (rows.hasNext()) {
                List<Callable<Tally>> work = new ArrayList<>();
                Map<String, List<OptInRow>> byPerson = new LinkedHashMap<>();
                for (int i = 0; i < ROWS && rows.hasNext(); i++) {
                    switch (rows.next()) {
                        case RowReading.Good(OptInRow row) ->
                                byPerson.computeIfAbsent(person(row), _ -> new ArrayList<>())
                                        .add(row);
                        case RowReading.Bad _ -> tally = tally.plus(REFUSED);
                    }
                }
                byPerson.values().forEach(ofOne -> work.add(() -> write(ofOne)));
                for (Future<Tally> done : threads.invokeAll(work)) {
                    tally = tally.plus(result(done));
                }
                progress.accept(tally);
            }
        }
        return tally;
    }

    /** Rows of one person are written one after another, and do not get in each other's way. */
    private static String person(OptInRow row) {
        return Objects.requireNonNullElse(row.email(), String.valueOf(row.customerId()));
    }

    private Tally write(List<OptInRow> rows) {
        Tally tally = Tally.NONE;
        for (OptInRow row : rows) {
            tally =
                    tally.plus(
                            importOptIn
                                    .findAddress(row)
                                    .map(address -> importOptIn.apply(row, address))
                                    .orElse(REFUSED));
        }
        return tally;
    }

    private static Tally result(Future<Tally> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(e.getCause());
        }
    }
}
