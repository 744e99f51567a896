package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.programmes.json.PlanJson;
import dev.stammkunde.programmes.json.StampCardJson;
import dev.stammkunde.programmes.json.TiersJson;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.membership.MembershipUnits;
import dev.stammkunde.programmes.stamps.StampRules;
import dev.stammkunde.programmes.store.DynamoDbMemberships;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.tiers.TierUnits;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Stamps, tiers and memberships of another programme. */
class ImportUnitsCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String SHOP = "kaffeerad";
    private static final Instant MADE = Instant.parse("2025-01-01T00:00:00Z");
    private static final LocalDate LATELY = LocalDate.now(ZoneOffset.UTC).minusDays(20);
    private static final String HEADER = "version;customerId;kind;id;amount;from;until;reference\n";
    private static final String UNITS =
            HEADER
                    + "1;7001;STAMPS;coffee;3;"
                    + LATELY
                    + ";;alt-1\n"
                    + "1;7001;TIER;silver;;;2099-12-31;alt-2\n"
                    + "1;7002;MEMBERSHIP;friends;12.50;"
                    + LATELY
                    + ";;alt-3\n";

    @TempDir Path folder;

    @BeforeEach
    void documents() {
        save(
                TiersJson.TYPE,
                "regulars",
                """
                "name":"Stammkunden","measure":"SPEND","currency":"EUR",
                "timeZone":"Europe/Berlin","window":{"kind":"CALENDAR_YEAR"},
                "tiers":[{"id":"silver","names":{"de":"Silber"},"threshold":"50"}]""");
        save(
                StampCardJson.TYPE,
                "coffee",
                """
                "name":"Coffee card","goods":{"products":["C-1"]},"stampsFor":"PIECE",
                "needed":5,"validDays":365,"onFull":"CARRY_OVER","refunds":"OWED",
                "rewardId":"coffee","timeZone":"Europe/Berlin",
                "texts":{"de":{"title":"Kaffeekarte","reward":"ein Kaffee gratis"}}""");
        save(
                PlanJson.TYPE,
                "friends",
                """
                "name":"Teefreunde","sku":"TF-12","fee":{"amount":"29.00","currency":"EUR"},
                "months":12,"trialDays":0,"renewal":"ENDS","noticeDays":0,
                "benefits":{"freeShipping":true,"extraPointsPercent":50,"earlyAccessHours":0}""");
        save(
                PlanJson.TYPE,
                "tomo",
                """
                "name":"Tomo","sku":"TO-12","fee":{"amount":"2900","currency":"JPY"},
                "months":12,"trialDays":0,"renewal":"ENDS","noticeDays":0,
                "benefits":{"freeShipping":true,"extraPointsPercent":50,"earlyAccessHours":0}""");
    }

    private static void save(DocumentType<?> type, String id, String fields) {
        DynamoDbSchemes.documents(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("ProgrammesTable"),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")),
                        type)
                .save(
                        new DocumentId(SHOP, id),
                        1,
                        "{\"id\":\"%s\",\"version\":1,\"state\":\"ACTIVE\",\"activeSince\":\"%s\",%s}"
                                .formatted(id, MADE, fields),
                        Acting.operator("m", MADE, "save-" + id)
                                .did(SHOP, new Deed("create", "document", id)));
    }

    private CommandRun run(String units, String... more) throws IOException {
        return runBy("anna", units, more);
    }

    private CommandRun runBy(String who, String units, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), units);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "import-units",
                                "--shop",
                                SHOP,
                                "--file",
                                file.toString(),
                                "--by",
                                who,
                                "--table",
                                DYNAMO_DB.table("PointsTable"),
                                "--entries-table",
                                DYNAMO_DB.table("EntriesTable"),
                                "--shops-table",
                                DYNAMO_DB.table("ShopsTable"),
                                "--programmes-table",
                                DYNAMO_DB.table("ProgrammesTable"),
                                "--customers-table",
                                DYNAMO_DB.table("CustomersTable"),
                                "--endpoint",
                                DYNAMO_DB.endpoint().toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private String confirmed(String units) throws IOException {
        String out = run(units).out();
        return out.substring(out.indexOf("--confirm ") + 10).strip().replaceAll("\\.$", "");
    }

    private static PointsAccount account(String customer) {
        return new DynamoDbPointsLedger(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("PointsTable"),
                        DYNAMO_DB.table("EntriesTable"))
                .account(new AccountId(SHOP, customer));
    }

    private static List<Membership> memberships(String customer) {
        return new DynamoDbMemberships(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"))
                .ofCustomer(new AccountId(SHOP, customer));
    }

    @Test
    void import_withoutConfirmation_countsAndWritesNothing() throws IOException {
        CommandRun run = run(UNITS);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .startsWith(
                        "MEMBERSHIP friends: 1 lines",
                        "STAMPS coffee: 1 lines",
                        "TIER silver: 1 lines",
                        "3 stamps in all",
                        "EUR 12.50 of fees in all",
                        "Nothing was booked.");
        assertThat(account("7001").sequence()).isZero();
        assertThat(memberships("7002")).isEmpty();
    }

    @Test
    void import_confirmed_booksEachOnceAndTheLedgerIsWell() throws IOException {
        String signed = confirmed(UNITS);

        CommandRun run = run(UNITS, "--confirm", signed);
        CommandRun again = run(UNITS, "--confirm", signed);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Booked 3 lines; 0 were booked before.");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("Booked 0 lines; 3 were booked before.");
        assertThat(account("7001").held(StampRules.unit("coffee"))).isEqualTo(3);
        assertThat(account("7001").section(TierUnits.NAME).text()).contains("silver");
        assertThat(memberships("7002")).hasSize(1);
        assertThat(account("7002").section(MembershipUnits.NAME).text()).contains("friends");
        CommandRun verified =
                CommandRun.of(
                        "verify-ledger",
                        "--table",
                        DYNAMO_DB.table("PointsTable"),
                        "--entries-table",
                        DYNAMO_DB.table("EntriesTable"),
                        "--endpoint",
                        DYNAMO_DB.endpoint().toString());
        assertThat(verified.out()).contains("no differences");
    }

    /** A run that was stopped after any line goes on. */
    @Test
    void import_afterAPartOfIt_booksTheRest() throws IOException {
        String first = UNITS.substring(0, UNITS.indexOf("1;7001;TIER"));
        run(first, "--confirm", confirmed(first));

        CommandRun run = run(UNITS, "--confirm", confirmed(UNITS));

        assertThat(run.out()).contains("Booked 2 lines; 1 were booked before.");
        assertThat(account("7001").held(StampRules.unit("coffee"))).isEqualTo(3);
    }

    @Test
    void import_againByAnotherForAnotherReason_findsAllOfItBooked() throws IOException {
        String signed = confirmed(UNITS);
        run(UNITS, "--confirm", signed);

        CommandRun again = runBy("ben", UNITS, "--confirm", signed, "--reason", "Umzug");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("Booked 0 lines; 3 were booked before.");
    }

    @Test
    void import_otherLinesThanWereConfirmed_booksNothing() throws IOException {
        String signed = confirmed(UNITS);

        CommandRun run = run(UNITS.replace("coffee;3", "coffee;4"), "--confirm", signed);

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err()).contains("Not booked: the file is 3-");
        assertThat(account("7001").sequence()).isZero();
    }

    @Test
    void import_aReferenceThatSaidOtherwiseBefore_isNamedAndChangesNothing() throws IOException {
        run(UNITS, "--confirm", confirmed(UNITS));
        String other =
                UNITS.replace("coffee;3", "coffee;4")
                        .replace("2099-12-31", "2098-12-31")
                        .replace("12.50", "13.00");

        CommandRun run = run(other, "--confirm", confirmed(other));

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err().lines().filter(line -> line.contains("as something else"))).hasSize(3);
        assertThat(account("7001").held(StampRules.unit("coffee"))).isEqualTo(3);
    }

    @Test
    void import_wrongLines_areNamedByLineAndColumn() throws IOException {
        CommandRun run =
                run(
                        UNITS
                                + "2;7001;STAMPS;coffee;3;"
                                + LATELY
                                + ";;b-1\n"
                                + "1;7001;STAMPS;tea;3;"
                                + LATELY
                                + ";;b-2\n"
                                + "1;7001;STAMPS;coffee;0;"
                                + LATELY
                                + ";;b-3\n"
                                + "1;7001;STAMPS;coffee;3;2099-01-01;;b-4\n"
                                + "1;7001;TIER;gold;;;;b-5\n"
                                + "1;7001;TIER;silver;;;2020-01-01;b-6\n"
                                + "1;7001;MEMBERSHIP;friends;viel;"
                                + LATELY
                                + ";;b-7\n"
                                + "1;7001;MEMBERSHIP;none;1.00;"
                                + LATELY
                                + ";;b-8\n"
                                + "1;7001;POINTS;x;1;;;b-9\n"
                                + "1;7001;STAMPS;coffee;3;"
                                + LATELY
                                + ";;alt-1\n"
                                + "1;7001;TIER;silver;;;soon;b-10\n"
                                + "1;7001;MEMBERSHIP;tomo;1450.5;"
                                + LATELY
                                + ";;b-11\n"
                                + "1;7001;MEMBERSHIP;friends;12.505;"
                                + LATELY
                                + ";;b-12\n"
                                + "1;7001;MEMBERSHIP;Tea Friends;1.00;"
                                + LATELY
                                + ";;b-13\n"
                                + "1;7001;TIER;silver;;;+999999999-12-31;b-14\n");

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err().lines().filter(line -> line.startsWith("line ")))
                .containsExactly(
                        "line 5: version must be 1",
                        "line 6: id names no stamp card of the shop",
                        "line 7: amount must be from 1 to 1,000",
                        "line 8: from is yet to come",
                        "line 9: id names no tier of the shop",
                        "line 10: until is over",
                        "line 11: amount must be what is left of the fee, such as 29.00",
                        "line 12: id names no plan of the shop",
                        "line 13: kind must be STAMPS, TIER or MEMBERSHIP",
                        "line 14: has the customer and reference of line 2",
                        "line 15: from and until must be a day, such as 2027-12-31, or an instant",
                        "line 16: amount must be what is left of the fee, such as 2900",
                        "line 17: amount must be what is left of the fee, such as 29.00",
                        "line 18: id names no plan of the shop",
                        "line 19: from and until must be a day, such as 2027-12-31, or an instant");
        assertThat(run.out()).contains("15 lines are wrong, and are left out.");
    }

    @Test
    void import_anotherHeader_saysWhichColumnsItMustHave() throws IOException {
        CommandRun run = run(UNITS.replace("kind", "art"));

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err())
                .contains("The header must have version, customerId, kind, id, amount, from");
    }
}
