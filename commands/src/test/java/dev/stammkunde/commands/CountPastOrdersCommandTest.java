package dev.stammkunde.commands;

import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.json.TiersJson;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class CountPastOrdersCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    /** The tiers are made long after what was paid. */
    private static final Instant MADE = PAID_AT.plusSeconds(90L * 86_400);

    private final DynamoDbPointsLedger ledger =
            new DynamoDbPointsLedger(
                    DYNAMO_DB.client(), DYNAMO_DB.table("PointsTable"), entriesTable());

    @Test
    void countPastOrders_ordersOfBeforeTheTiers_countOnceAndKeepTheirPoints() {
        new SampleLedger(ledger).fill("7001");
        new SampleLedger(ledger).fill("7002");
        tiers("\"countFrom\":\"2026-01-01\",");
        long points = account("7001").balance();

        CommandRun check = count("--check");
        PointsAccount untouched = account("7001");
        CommandRun counted = count();
        CommandRun again = count();

        assertThat(check.exitCode()).as(check.err()).isEqualTo(StammkundeCommand.NO);
        assertThat(check.out()).startsWith("To be counted: 4 orders; 0 were counted before;");
        assertThat(untouched.units()).isEmpty();
        assertThat(counted.exitCode()).as(counted.err()).isZero();
        assertThat(counted.out()).startsWith("Counted 4 orders; 0 were counted before;");
        assertThat(again.out()).startsWith("Counted 0 orders; 4 were counted before;");
        assertThat(account("7001").units())
                .containsEntry("tiers.spend", 7_000L + 1_234L)
                .containsEntry("tiers.orders", 2L);
        assertThat(account("7001").balance()).isEqualTo(points);
    }

    @Test
    void countPastOrders_whatItWrote_isVerified() {
        new SampleLedger(ledger).fill("7001");
        tiers("\"countFrom\":\"2026-01-01\",");
        count();

        CommandRun run =
                CommandRun.of(
                        "verify-ledger",
                        "--table",
                        DYNAMO_DB.table("PointsTable"),
                        "--entries-table",
                        entriesTable(),
                        "--endpoint",
                        DYNAMO_DB.endpoint().toString());

        assertThat(run.out()).isEqualTo("Verified 1 accounts with 7 entries: no differences.\n");
    }

    @Test
    void countPastOrders_paidBeforeTheDay_countNothing() {
        new SampleLedger(ledger).settle("1", Orders.paid("1", "7001", "100.00"));
        tiers("\"countFrom\":\"2026-03-06\",");

        CommandRun run = count();

        assertThat(run.out()).startsWith("Counted 0 orders; 0 were counted before; 1 come to");
        assertThat(account("7001").units()).isEmpty();
    }

    @Test
    void countPastOrders_tiersThatNameNoDay_saysSoAndWritesNothing() {
        new SampleLedger(ledger).settle("1", Orders.paid("1", "7001", "100.00"));
        tiers("");

        CommandRun run = count();

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err()).contains("name no day as countFrom");
    }

    private static void tiers(String countFrom) {
        String text =
                """
                {"id":"regulars","version":1,"state":"ACTIVE","activeSince":"%s",
                 "name":"Stammkunden","measure":"SPEND","currency":"EUR",
                 "timeZone":"Europe/Berlin","window":{"kind":"CALENDAR_YEAR"},%s
                 "tiers":[{"id":"silver","names":{"de":"Silber"},"threshold":"50"}]}
                """
                        .formatted(MADE, countFrom);
        DynamoDbSchemes.documents(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("ProgrammesTable"),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")),
                        TiersJson.TYPE)
                .save(
                        new DocumentId(SHOP, "regulars"),
                        1,
                        text,
                        Acting.operator("m", MADE, "r")
                                .did(SHOP, new Deed("create", "tiers", "x")));
    }

    private PointsAccount account(String customer) {
        return ledger.account(new AccountId(SHOP, customer));
    }

    private static String entriesTable() {
        return DYNAMO_DB.table("EntriesTable");
    }

    private static CommandRun count(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "count-past-orders",
                                "--shop",
                                SHOP,
                                "--by",
                                "anna",
                                "--table",
                                DYNAMO_DB.table("PointsTable"),
                                "--entries-table",
                                entriesTable(),
                                "--shops-table",
                                DYNAMO_DB.table("ShopsTable"),
                                "--programmes-table",
                                DYNAMO_DB.table("ProgrammesTable"),
                                "--endpoint",
                                DYNAMO_DB.endpoint().toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
