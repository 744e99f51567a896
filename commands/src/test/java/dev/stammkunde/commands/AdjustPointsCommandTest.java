package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentId;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.store.DynamoDbAdjustments;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class AdjustPointsCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final AccountId ACCOUNT = new AccountId("kaffeerad", "7001");

    /** A customer with a ledger is known. */
    @BeforeEach
    void open() {
        MakeAdjustment make =
                new MakeAdjustment(
                        new MakeAdjustment.Needs(
                                new DynamoDbPointsLedger(DYNAMO_DB.client(), points(), entries()),
                                new DynamoDbAdjustments(
                                        DYNAMO_DB.client(),
                                        points(),
                                        entries(),
                                        new AuditTable(DYNAMO_DB.table("ShopsTable"))),
                                _ -> true,
                                _ -> (_, _) -> Orders.programme(),
                                _ -> {}));
        make.ask(
                new MakeAdjustment.Name("kaffeerad", AdjustmentId.of("kaffeerad", "opening")),
                new AdjustmentAsk("7001", 100, "Bestand", null, null, "sam"),
                null,
                Acting.operator("opening", Instant.parse("2026-11-22T09:00:00Z"), "opening"));
    }

    private static String points() {
        return DYNAMO_DB.table("PointsTable");
    }

    private static String entries() {
        return DYNAMO_DB.table("EntriesTable");
    }

    private static List<LedgerEntry> ledger() {
        return new DynamoDbLedgerHistory(DYNAMO_DB.client(), points(), entries()).all(ACCOUNT);
    }

    private static CommandRun adjust(String customer, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "adjust-points",
                                "--points-table",
                                points(),
                                "--entries-table",
                                entries(),
                                "--customers-table",
                                DYNAMO_DB.table("CustomersTable"),
                                "--shops-table",
                                DYNAMO_DB.table("ShopsTable"),
                                "--endpoint",
                                DYNAMO_DB.endpoint().toString(),
                                "--shop",
                                "kaffeerad",
                                "--customer",
                                customer,
                                "--reason",
                                "Kulanz",
                                "--actor",
                                "anna"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void adjust_farAboveEveryLimit_isBookedOnceByTheOperator() {
        String[] wish = {"--key", "k", "--points", "200000", "--order", "1001", "--note", "n"};
        CommandRun first = adjust("7001", wish);
        CommandRun again = adjust("7001", wish);

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("Booked 200000 points", "entry 2", "No limits applied");
        assertThat(again.out()).contains("Booked before");
        assertThat(ledger()).hasSize(2);
        Booking.Adjustment booked = (Booking.Adjustment) ledger().getLast().booking();
        assertThat(booked.actor()).isEqualTo("operator:anna");
        assertThat(booked.orderId()).isEqualTo("1001");
        assertThat(booked.approver()).isNull();
    }

    @Test
    void adjust_whatCannotBe_saysWhyAndBooksNothing() {
        adjust("7001", "--key", "k", "--points=-1");

        CommandRun otherwise = adjust("7001", "--key", "k", "--points=-2");
        CommandRun nobody = adjust("7oo1", "--key", "new", "--points=1");

        assertThat(otherwise.exitCode()).isEqualTo(1);
        assertThat(otherwise.err()).contains("used for something else");
        assertThat(nobody.exitCode()).isEqualTo(1);
        assertThat(nobody.err()).contains("nothing is kept of this customer");
        assertThat(ledger()).hasSize(2);
    }

    @Test
    void adjust_inALocalRunner_isBookedByItsClock() throws IOException {
        HttpServer runner =
                runner(
                        Map.of(
                                "/_local/endpoints",
                                "{\"dynamodb\": \"%s\"}".formatted(DYNAMO_DB.endpoint()),
                                "/_local/clock",
                                "{\"instant\": \"2031-05-05T10:00:00Z\"}",
                                "/_local/tables",
                                tables()));
        CommandRun run;
        try {
            run =
                    CommandRun.of(
                            "adjust-points",
                            "--local",
                            "http://localhost:" + runner.getAddress().getPort(),
                            "--shop=kaffeerad",
                            "--customer=7001",
                            "--reason=Kulanz",
                            "--actor=anna",
                            "--key=k",
                            "--points=5");
        } finally {
            runner.stop(0);
        }

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(ledger().getLast().bookedAt()).isEqualTo("2031-05-05T10:00:00Z");
    }

    private static String tables() {
        return Stream.of("PointsTable", "EntriesTable", "CustomersTable", "ShopsTable")
                .map(
                        id ->
                                "{\"table\": \"%s\", \"name\": \"%s\"}"
                                        .formatted(id, DYNAMO_DB.table(id)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static HttpServer runner(Map<String, String> pages) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.forEach(
                (path, page) ->
                        server.createContext(
                                path,
                                exchange -> {
                                    byte[] body = page.getBytes(StandardCharsets.UTF_8);
                                    exchange.sendResponseHeaders(200, body.length);
                                    exchange.getResponseBody().write(body);
                                    exchange.close();
                                }));
        server.start();
        return server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--points=0", "--points=1000000001", "--points=x"})
    void adjust_wrongPoints_isWrongUsage(String points) {
        CommandRun run = adjust("7001", "--key", "k", points);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--points");
    }
}
