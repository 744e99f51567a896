package dev.stammkunde.benchmarks;

import dev.stammkunde.commands.imports.ExportOptions;
import dev.stammkunde.commands.imports.ReconcileOrders;
import dev.stammkunde.commands.imports.ReconcileOrders.Reconciled;
import dev.stammkunde.commands.imports.Reconciliation;
import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.points.FindOrders;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.store.DynamoDbFindOrders;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TemplateTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast a shop's export is compared with what is known here, of which every tenth order is not.
 * Orders are found on DynamoDB Local, or made up, each call after some milliseconds.
 *
 * <pre>{@code OrderReconciliation [lines=1000000] [millis of a call=20 | local]}</pre>
 */
public final class OrderReconciliation {

    private static final String POINTS = "PointsTable";
    private static final String ENTRIES = "EntriesTable";
    private static final int UNKNOWN_EVERY = 10;
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private OrderReconciliation() {}

    /** Prints lines per second; the heap is bounded by {@code -Xmx}. */
    public static void main(String[] arguments) throws IOException {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        String millis = arguments.length > 1 ? arguments[1] : "20";
        Path file = Files.createTempFile("orders", ".csv");
        try {
            write(file, lines);
            if (millis.equals("local")) {
                onDynamoDbLocal(file, lines);
            } else {
                compare(file, lines, late(Long.parseLong(millis)));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void onDynamoDbLocal(Path file, int lines) throws IOException {
        TemplateTables tables = TemplateTables.read(Path.of("template.yaml"));
        try (LocalDynamoDb database = LocalDynamoDb.inMemory();
                DynamoDbClient client = database.client()) {
            tables.create(client, POINTS, POINTS);
            tables.create(client, ENTRIES, ENTRIES);
            DynamoDbPointsLedger ledger = new DynamoDbPointsLedger(client, POINTS, ENTRIES);
            for (int number = 0; number < lines; number++) {
                if (isKnown(number) && ledger.write(heard(number)) != Written.WRITTEN) {
                    throw new IllegalStateException("nobody else writes");
                }
            }
            compare(file, lines, new DynamoDbFindOrders(client, POINTS));
        }
    }

    private static void compare(Path file, int lines, FindOrders orders) throws IOException {
        Found found = new Found();
        ExportOptions options =
                new ExportOptions(Orders.SHOP, null, ZoneId.of("Europe/Berlin"), null);
        Reconciliation reconciliation =
                new Reconciliation(orders, null, new TemporaryLines(), null, NOW);
        long start = System.nanoTime();
        Reconciled done =
                reconciliation.reconcile(Reconciliation.recognise(file, options), options, found);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d lines in %.1f s, %,.0f a second; %,d orders are not known%n",
                done.rows(), seconds, done.rows() / seconds, found.findings);
        int unknown = (lines + UNKNOWN_EVERY - 1) / UNKNOWN_EVERY;
        if (done.rows() != lines || found.findings != unknown) {
            throw new IllegalStateException("not all was compared");
        }
    }

    private static FindOrders late(long millis) {
        return new FindOrders() {
            @Override
            public Map<String, LedgerOrder> orders(String shopId, Collection<String> orderIds) {
                Map<String, LedgerOrder> found = new HashMap<>();
                for (String id : orderIds) {
                    int number = Integer.parseInt(id) - 1;
                    if (isKnown(number)) {
                        found.put(id, heard(number).after());
                    }
                }
                sleep(millis);
                return found;
            }
        };
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isKnown(int number) {
        return number % UNKNOWN_EVERY != 0;
    }

    /** An order of a guest, of which nothing is booked. */
    private static SettleOrder.Settlement heard(int number) {
        String orderId = Integer.toString(number + 1);
        LedgerOrder unheard = LedgerOrder.unheard(Orders.SHOP, orderId);
        return SettleOrder.settle(
                new SettleOrder.Case(unheard, null, null, Orders.programme()),
                unheard.known()
                        .hear(OrderReport.of(Orders.paid(orderId, null, "37.90")).orElseThrow()),
                NOW);
    }

    private static void write(Path file, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "order_id,order_number,order_date,status,shipping_total,tax_total,order_total,"
                            + "order_currency,customer_id,billing_first_name,billing_last_name,"
                            + "refunded_total,customer_note\n");
            for (int line = 0; line < lines; line++) {
                // Newest first, as shops export them.
                int id = lines - line;
                out.write(
                        "%d,%d,2026-03-05 11:15:00,completed,4.90,6.83,42.80,EUR,,Jürgen,Müßig,0.00,%n"
                                .formatted(id, id));
            }
        }
    }

    /** Counts what is found. */
    private static final class Found implements ReconcileOrders.Listener {

        private long findings;

        @Override
        public void recognised(String what) {
            System.out.println(what);
        }

        @Override
        public void found(OrderFinding finding) {
            findings++;
        }

        @Override
        public void progressed(String how) {
            // Nobody watches.
        }
    }
}
