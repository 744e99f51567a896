package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stammkunde.commands.imports.ReconcileOrders.Reconciled;
import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.finance.imports.OrderFinding.Kind;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.reports.missed.MissedOrder;

import org.assertj.core.groups.Tuple;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class ReconcileOrdersTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @TempDir Path folder;

    private final KnownHere here = new KnownHere();
    private final List<OrderFinding> findings = new ArrayList<>();
    private final List<String> recognised = new ArrayList<>();

    @Test
    void reconcile_shopifyWithItsTraps_findsEachOnce() throws IOException {
        here.hears("5001", "7001", "EUR 119.00", "EUR 0.00")
                .hears("5002", "7002", "EUR 1234.50", "EUR 5.00")
                .hears("5003", null, "EUR 80.00", "EUR 0.00")
                .hears("5009", "7001", "EUR 33.00", "EUR 0.00")
                .hears("5004", "7001", "EUR 15.00", "EUR 0.00");

        Reconciled done = reconcile("shopify.csv", null, null);

        assertThat(findings)
                .extracting(OrderFinding::kind, OrderFinding::orderId, OrderFinding::line)
                .containsExactlyInAnyOrder(
                        found(Kind.BROKEN_LINE, "", 11),
                        found(Kind.UNCLEAR, "#1004", 9),
                        found(Kind.OTHER_REFUND, "5002", 6),
                        found(Kind.OTHER_CURRENCY, "5003", 7),
                        found(Kind.MISSING_HERE, "5006", 12),
                        found(Kind.UNKNOWN_THERE, "5009", 0));
        assertThat(done.rows()).isEqualTo(10);
        assertThat(done.tally().orders()).isEqualTo(4);
        assertThat(done.tally().repeated()).isEqualTo(1);
        assertThat(done.tally().exported())
                .containsEntry("EUR", 11900 + 123450 + 4200L)
                .containsEntry("CHF", 8000L);
        assertThat(recognised)
                .containsExactly(
                        "shopify, since the header has Financial Status and Lineitem quantity; values are parted by commas");
    }

    @Test
    void reconcile_woocommerceInWindows1252_isReadAsItIs() throws IOException {
        here.hears("5001", "7001", "EUR 119.00", "EUR 0.00")
                .hears("5002", "7002", "EUR 1234.50", "EUR 20.00");

        Reconciled done = reconcile("woocommerce-1252.csv", "woocommerce", null);

        assertThat(findings)
                .extracting(OrderFinding::kind, OrderFinding::orderId)
                .containsExactly(tuple(Kind.MISSING_HERE, "5003"));
        assertThat(done.tally().alike()).isEqualTo(2);
        assertThat(done.first()).isEqualTo("2026-11-02T09:00:00Z");
    }

    @Test
    void reconcile_shopwareWithoutCurrency_takesTheOneThatIsSaid() throws IOException {
        here.hears("5001", "7001", "EUR 119.00", "EUR 7.00")
                .hears("5002", "7002", "EUR 1234.50", "EUR 0.00");

        Reconciled done = reconcile("shopware.csv", null, "EUR");

        assertThat(findings).isEmpty();
        assertThat(done.tally().alike()).isEqualTo(2);
    }

    @Test
    void reconcile_shopwareWithoutCurrencyAndNoneSaid_asksForIt() {
        assertThatThrownBy(() -> reconcile("shopware.csv", null, null))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        "The header of shopware orders has no column currency. Say --currency.");
    }

    @Test
    void reconcile_anotherPlatformThanIsSaid_isNamed() {
        assertThatThrownBy(() -> reconcile("shopware.csv", "shopify", "EUR"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        "The header is one of shopware's orders, since it has order_number and amount_total; not of shopify's.");
    }

    @Test
    void reconcile_ourOwnDocuments_areHeardInAnyOrder() throws IOException {
        here.hears("1001", "7001", "EUR 119.00", "EUR 19.00");
        List<String> documents =
                new ArrayList<>(
                        List.of(
                                paid("1001", "119.00", "2026-11-03T09:00:00Z"),
                                refunded("1001", "19.00"),
                                paid("1002", "20.00", "2026-11-04T09:00:00Z"),
                                paid("1002", "20.00", "2026-11-04T09:00:00Z"),
                                refunded("1003", "1.00"),
                                "{\"type\":\"order.paid\",\"data\":{}}",
                                "{\"type\"",
                                "{\"type\":\"customer.deleted\",\"data\":{\"id\":\"7001\"}}"));
        Collections.shuffle(documents, new Random(7));

        Reconciled done = reconcile(write(String.join("\n", documents)), null);

        assertThat(findings)
                .extracting(OrderFinding::kind, OrderFinding::orderId)
                .containsExactlyInAnyOrder(
                        tuple(Kind.MISSING_HERE, "1002"),
                        tuple(Kind.UNCLEAR, "1003"),
                        tuple(Kind.BROKEN_LINE, ""),
                        tuple(Kind.BROKEN_LINE, ""),
                        tuple(Kind.BROKEN_LINE, ""));
        assertThat(done.tally().repeated()).isEqualTo(1);
        assertThat(done.tally().alike()).isEqualTo(1);
    }

    @Test
    void reconcile_rowsInAnyOrder_findsTheSame() throws IOException {
        here.hears("5001", "7001", "EUR 119.00", "EUR 0.00")
                .hears("5002", "7002", "EUR 1.00", "EUR 5.00")
                .hears("5009", "7001", "EUR 33.00", "EUR 0.00");
        List<String> rows = new ArrayList<>();
        String header = "";
        try (CsvTable table = CsvTable.open(FileText.recognise(fixture("shopify.csv")))) {
            header = Csv.row(table.header());
            for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
                rows.add(Csv.row(row.cells()));
            }
        }
        Reconciled first = reconcile("shopify.csv", null, null);
        List<String> expected = withoutLines();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(rows, new Random(seed));
            findings.clear();
            Reconciled again = reconcile(write(header + String.join("", rows)), null);

            assertThat(withoutLines()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(again.tally().exported()).isEqualTo(first.tally().exported());
            assertThat(again.tally().alike()).isEqualTo(first.tally().alike());
        }
    }

    private List<String> withoutLines() {
        return findings.stream()
                .map(
                        finding ->
                                "%s %s %s %s"
                                        .formatted(
                                                finding.kind(),
                                                finding.orderId(),
                                                finding.exported(),
                                                finding.known()))
                .toList();
    }

    @Test
    void reconcile_manyOrders_areReadAHundredAtATime() throws IOException {
        StringBuilder text = new StringBuilder("id;order_number;amount_total;order_date_time\n");
        for (int i = 0; i < 1_050; i++) {
            text.append("%05d;%d;10,00;2026-11-03T09:00:00Z%n".formatted(i, i));
            if (i % 2 == 0) {
                here.hears(
                        "%05d".formatted(i),
                        null,
                        Money.parse("EUR 10.00"),
                        Money.parse("EUR 0.00"),
                        Instant.parse("2026-11-03T09:00:00Z"));
            }
        }

        Reconciled done = reconcile(write(text.toString()), "EUR");

        assertThat(done.tally().count(Kind.MISSING_HERE)).isEqualTo(525);
        assertThat(done.tally().alike()).isEqualTo(525);
    }

    @Test
    void reconcile_anOrderOfAnotherPeriod_isNotMissed() throws IOException {
        here.hears("5001", "7001", "EUR 119.00", "EUR 0.00")
                .hears("5002", "7001", "EUR 1234.50", "EUR 0.00")
                .hears(
                        "4001",
                        "7001",
                        Money.parse("EUR 5.00"),
                        Money.parse("EUR 0.00"),
                        Instant.parse("2026-11-01T09:00:00Z"));

        reconcile("shopware.csv", null, "EUR");

        assertThat(findings).isEmpty();
    }

    @Test
    void reconcile_headerOnly_hasNoOrders() throws IOException {
        Reconciled done = reconcile(write("id;order_number;amount_total;order_date_time\n"), "EUR");

        assertThat(done.rows()).isZero();
        assertThat(done.tally().isWell()).isTrue();
        assertThat(done.first()).isNull();
    }

    @Test
    void reconcile_anEmptyFile_isNamed() {
        assertThatThrownBy(() -> reconcile(write(""), null))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("It is empty.");
    }

    @Test
    void reconcile_anOldShopifyExportWithoutIds_isRefused() {
        assertThatThrownBy(
                        () ->
                                reconcile(
                                        write(
                                                "Name,Financial Status,Created at,Currency,Total,Lineitem quantity\n"),
                                        null))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("The header of shopify orders has no column Id.");
    }

    @Test
    void reconcile_rowsThatAreTooShortOrTooLong_areNamedByTheirLine() throws IOException {
        reconcile(
                write(
                        "id;order_number;amount_total;order_date_time\n"
                                + "5001;1;5,00\n"
                                + "x".repeat(10_000_000)
                                + "\n5002;\"2\"x;5,00;2026-11-03\n5003;3;5,00;2026-11-03\n"),
                "EUR");

        assertThat(findings)
                .extracting(OrderFinding::line, OrderFinding::detail)
                .containsExactly(
                        tuple(2L, "has 3 values, and the header has 4"),
                        tuple(3L, "is longer than 100,000 characters"),
                        tuple(4L, "has a quote where none can be"),
                        tuple(5L, ""));
    }

    @Test
    void reconcile_twoQuotesThatAreNeverClosed_takeOnlyTheirLines() throws IOException {
        reconcile(
                write(
                        "id;order_number;amount_total;order_date_time\n"
                                + "5001;\"1;5,00;2026-11-03\n"
                                + "5002;2;5,00;2026-11-03\n"
                                + "5003;\"3;5,00;2026-11-03\n"
                                + "5004;4;5,00;2026-11-03\n"),
                "EUR");

        assertThat(findings)
                .extracting(OrderFinding::kind, OrderFinding::line)
                .containsExactly(
                        tuple(Kind.BROKEN_LINE, 2L),
                        tuple(Kind.BROKEN_LINE, 4L),
                        tuple(Kind.MISSING_HERE, 3L),
                        tuple(Kind.MISSING_HERE, 5L));
    }

    @Test
    void findingsFile_umlautsAndFormulas_areTexts() throws IOException {
        StringBuilder text = new StringBuilder();
        FindingsFile file = new FindingsFile(text);

        file.write(
                new OrderFinding(Kind.OTHER_AMOUNT, "=1+1", "Größe", NOW, "EUR", 1190L, 5L, 7, ""));

        assertThat(text.toString())
                .isEqualTo(
                        "\uFEFF\"finding\",\"found by\",\"orderId\",\"number\",\"placedAt\",\"currency\",\"exported\",\"known\",\"line\",\"detail\"\r\n"
                                + "\"other-amount\",\"export\",\"'=1+1\",\"Größe\",\"2026-12-01T09:00:00Z\",\"EUR\",\"11.90\",\"0.05\",\"7\",\"\"\r\n");
    }

    @Test
    void findingsFile_whatTheNightFound_saysByWhomAndWhatBecameOfIt() throws IOException {
        StringBuilder text = new StringBuilder();
        FindingsFile file = new FindingsFile(text);

        file.write(
                new MissedOrder(
                        Orders.SHOP,
                        "1001",
                        "#1001",
                        NOW,
                        NOW,
                        NOW,
                        MissedOrder.Kind.OTHER_REFUND,
                        "EUR",
                        new MissedOrder.Sum(11_900, 500L),
                        new MissedOrder.Sum(11_900, 0L)),
                MissedOrder.State.OPEN);

        assertThat(text.toString())
                .endsWith(
                        "\r\n\"other-refund\",\"nightly-comparison\",\"1001\",\"#1001\",\"2026-12-01T09:00:00Z\",\"EUR\",\"5.00\",\"0.00\",\"\",\"open, found 2026-12-01T09:00:00Z\"\r\n");
    }

    static String paid(String orderId, String total, String at) {
        return """
                {"type":"order.paid","timestamp":"%s","data":{"id":"%s","currency":"EUR","customer":{"id":"7001"},
                "placedAt":"%s","paidAt":"%s","total":"%s","lines":[{"id":"1","quantity":1,"paid":"%s"}]}}"""
                .replace("\n", "")
                .formatted(at, orderId, at, at, total, total);
    }

    static String refunded(String orderId, String amount) {
        return """
                {"type":"order.refunded","data":{"id":"r1","orderId":"%s","currency":"EUR",
                "refundedAt":"2026-11-05T09:00:00Z","unallocated":"%s"}}"""
                .replace("\n", "")
                .formatted(orderId, amount);
    }

    private static Tuple found(Kind kind, String id, long line) {
        return tuple(kind, id, line);
    }

    private Reconciled reconcile(
            String fixture, @Nullable String platform, @Nullable String currency)
            throws IOException {
        return run(fixture(fixture), new ExportOptions(Orders.SHOP, platform, ZONE, currency));
    }

    private Reconciled reconcile(Path file, @Nullable String currency) throws IOException {
        return run(file, new ExportOptions(Orders.SHOP, null, ZONE, currency));
    }

    private Reconciled run(Path file, ExportOptions options) throws IOException {
        Reconciliation.Recognised text = Reconciliation.recognise(file, options);
        OrderDocuments documents = new OrderDocuments(options.shopId(), NOW);
        try (ExportFile export = Reconciliation.open(text, options, documents)) {
            recognised.add(export.told());
            return new ReconcileOrders(
                            options.shopId(),
                            new ReconcileOrders.Ports(
                                    here, here.booked(), new TemporaryLines(), null),
                            new ReconcileOrders.Listener() {
                                @Override
                                public void recognised(String what) {
                                    recognised.add(what);
                                }

                                @Override
                                public void found(OrderFinding finding) {
                                    findings.add(finding);
                                }

                                @Override
                                public void progressed(String how) {
                                    // Nobody watches.
                                }
                            })
                    .reconcile(export);
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("export"), text, StandardCharsets.UTF_8);
    }

    private Path fixture(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream bytes = getClass().getResourceAsStream("/exports/" + name)) {
            Files.write(file, Objects.requireNonNull(bytes).readAllBytes());
        }
        return file;
    }
}
