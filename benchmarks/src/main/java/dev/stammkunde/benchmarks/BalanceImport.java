package dev.stammkunde.benchmarks;

import dev.stammkunde.commands.imports.BalanceFile;
import dev.stammkunde.commands.imports.BookBalance;
import dev.stammkunde.commands.imports.BookBalances;
import dev.stammkunde.commands.imports.BookBalances.Booked;
import dev.stammkunde.commands.imports.FileText;
import dev.stammkunde.commands.imports.ImportBalances;
import dev.stammkunde.finance.imports.BalanceRow.Broken;
import dev.stammkunde.finance.imports.BalanceTally;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.store.DynamoDbBookTogether;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TemplateTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * How fast balances of another programme are taken over: on DynamoDB Local, or on something that
 * answers as DynamoDB does, each call after some milliseconds, and keeps nothing.
 *
 * <pre>{@code BalanceImport [lines=100000] [millis of a call=10 | local] [parallel=16]}</pre>
 *
 * A customer has one line, every third two. On DynamoDB Local it is booked twice, the second time
 * as a run that goes on after all was booked.
 */
public final class BalanceImport {

    private static final String POINTS = "PointsTable";
    private static final String ENTRIES = "EntriesTable";
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private final Path file;
    private final int lines;
    private final int parallel;

    private BalanceImport(Path file, int lines, int parallel) {
        this.file = file;
        this.lines = lines;
        this.parallel = parallel;
    }

    /** Prints lines per second of each step; the heap is bounded by {@code -Xmx}. */
    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        String millis = arguments.length > 1 ? arguments[1] : "10";
        int parallel = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
        Path file = Files.createTempFile("balances", ".csv");
        try {
            write(file, lines);
            BalanceImport run = new BalanceImport(file, lines, parallel);
            if (millis.equals("local")) {
                run.onDynamoDbLocal();
            } else {
                run.onLateAnswers(Long.parseLong(millis));
            }
        } finally {
            Files.delete(file);
        }
    }

    private void onDynamoDbLocal() throws Exception {
        TemplateTables tables = TemplateTables.read(Path.of("template.yaml"));
        try (LocalDynamoDb database = LocalDynamoDb.inMemory();
                DynamoDbClient client = database.client()) {
            tables.create(client, POINTS, POINTS);
            tables.create(client, ENTRIES, ENTRIES);
            System.out.printf("DynamoDB Local, %d transactions at a time%n", parallel);
            measure("counted", this::count);
            measure("booked", () -> book(client));
            measure("booked before", () -> book(client));
        }
    }

    private void onLateAnswers(long millis) throws Exception {
        try (LateDynamoDb database = new LateDynamoDb(millis);
                DynamoDbClient client = database.client()) {
            System.out.printf("answers after %d ms, %d transactions at a time%n", millis, parallel);
            measure("counted", this::count);
            measure("booked", () -> book(client));
            System.out.printf("%.1f lines for a call%n", (double) lines / database.calls());
        }
    }

    private String count() throws IOException {
        BalanceTally tally = new BalanceTally(ZoneOffset.UTC);
        try (BalanceFile balances = read()) {
            ImportBalances.count(balances, tally);
        }
        return "%,d points of %,d customers".formatted(tally.points(), tally.customers());
    }

    private String book(DynamoDbClient client) throws IOException, InterruptedException {
        BookTogether ledger = new DynamoDbBookTogether(client, POINTS, ENTRIES);
        BookBalances book =
                new BookBalances(
                        ledger,
                        new BookBalance(
                                ledger,
                                new BookBalance.Terms(
                                        Orders.SHOP,
                                        Orders.programme(),
                                        "operator:anna",
                                        "Übernommen",
                                        "Geschenkt"),
                                InstantSource.fixed(NOW),
                                _ -> {}));
        try (BalanceFile balances = read()) {
            Booked booked = ImportBalances.book(balances, book, parallel, new Strict());
            if (booked.booked() + booked.before() != lines) {
                throw new IllegalStateException("not all was booked: " + booked);
            }
            return "%,d now, %,d before".formatted(booked.booked(), booked.before());
        }
    }

    private BalanceFile read() throws IOException {
        return BalanceFile.read(
                FileText.recognise(file), ZoneOffset.UTC, NOW, new TemporaryLines(), new Strict());
    }

    private void measure(String what, Callable<String> step) throws Exception {
        long start = System.nanoTime();
        String result = step.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-14s %8.1f s, %8.0f lines a second (%s)%n",
                what, seconds, lines / seconds, result);
    }

    private static void write(Path file, int lines) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("customerId;points;expiresAt;earned;reference\n");
            for (int line = 0; line < lines; line++) {
                int customer = line % 4 == 3 ? line - 1 : line;
                out.write(
                        "%d;%d;%s;%s;alt-%d%n"
                                .formatted(
                                        700_000_000 + Integer.reverse(customer) / 16,
                                        1 + random.nextInt(5_000),
                                        random.nextInt(3) == 0 ? "" : "2027-12-31",
                                        random.nextBoolean() ? "yes" : "no",
                                        line));
            }
        }
    }

    /** All lines are right. */
    private static final class Strict implements BalanceFile.Listener {

        @Override
        public void broken(Broken row) {
            throw new IllegalStateException(row.toString());
        }

        @Override
        public void progressed(String how) {
            // Nobody watches.
        }
    }
}
