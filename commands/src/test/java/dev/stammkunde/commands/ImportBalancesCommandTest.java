package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ImportBalancesCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String BALANCES =
            "customerId;points;expiresAt;earned;reference\n"
                    + "7001;500;2099-12-31;yes;alt-1\n"
                    + "7001;70;;no;alt-2\n"
                    + "7002;1.000.000;;yes;alt-3\n";

    private static final String SIGNED = "1000570-d90ce74e71e4";

    @TempDir Path folder;

    @Test
    void import_withoutConfirmation_addsUpAndWritesNothing() throws IOException {
        CommandRun run = run(BALANCES);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "3 lines of 2 customers.",
                        "1,000,500 points that were earned",
                        "70 points that were given",
                        "1,000,570 points in all",
                        "  lost after 2099-12: 500",
                        "  lost by the programme's rules: 1,000,070",
                        "Digest of all lines: " + SIGNED.substring(SIGNED.indexOf('-') + 1),
                        "Nothing was booked.",
                        "To book it, have the totals signed, and call the same with --confirm "
                                + SIGNED
                                + ".");
        assertThat(verify()).contains("Verified 0 accounts with 0 entries: no differences.");
    }

    @Test
    void import_confirmed_booksOnceAndTheLedgerIsWell() throws IOException {
        CommandRun run = run(BALANCES, "--confirm", SIGNED, "--by", "anna");
        CommandRun again = run(BALANCES, "--confirm", SIGNED, "--by", "anna");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Booked 3 balances with 1,000,570 points; 0 were booked before.");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("Booked 0 balances with 0 points; 3 were booked before.");
        assertThat(verify()).contains("Verified 2 accounts with 3 entries: no differences.");
    }

    @Test
    void import_anotherNumberThanTheFileHas_booksNothing() throws IOException {
        CommandRun run = run(BALANCES, "--confirm", "1000571");

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err())
                .contains("Not booked: the file has 1000570 points, and 1000571 were confirmed.");
        assertThat(verify()).contains("Verified 0 accounts");
    }

    @Test
    void import_theSumAlone_isToldWhatToGiveAndBooksNothing() throws IOException {
        CommandRun run = run(BALANCES, "--confirm", "1000570");

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err())
                .contains(
                        "Not booked: the sum alone does not say which lines were signed; if it was"
                                + " these, give --confirm "
                                + SIGNED
                                + ".");
        assertThat(verify()).contains("Verified 0 accounts");
    }

    @Test
    void import_otherLinesOfTheSameSum_booksNothing() throws IOException {
        CommandRun run = run(BALANCES.replace("7001;500;", "7009;500;"), "--confirm", SIGNED);

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err())
                .contains("Not booked: the file has as many points, and other lines than were")
                .contains(SIGNED + " was confirmed");
        assertThat(verify()).contains("Verified 0 accounts");
    }

    @Test
    void import_sameLinesInAnotherOrder_areThoseThatWereSigned() throws IOException {
        String[] lines = BALANCES.split("\n");

        CommandRun run =
                run(
                        String.join("\n", lines[0], lines[3], lines[2], lines[1], ""),
                        "--confirm",
                        SIGNED);

        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void import_whatNoTrialRunPrints_isWrongUsage() throws IOException {
        CommandRun run = run(BALANCES, "--confirm", "yes");

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.FAULT);
        assertThat(run.err()).contains("--confirm must be what the trial run printed");
    }

    @Test
    void import_aBrokenLine_isNamedAndTheRestIsBooked() throws IOException {
        CommandRun run = run(BALANCES + "7003;viele;;yes;alt-4\n", "--confirm", SIGNED);

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err()).containsOnlyOnce("line 5: points is no amount");
        assertThat(run.out())
                .contains("Booked 3 balances with 1,000,570 points; 0 were booked before.");
    }

    private CommandRun run(String balances, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("balances.csv"), balances);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "import-balances",
                                "--shop",
                                "kaffeerad",
                                "--file",
                                file.toString(),
                                "--table",
                                DYNAMO_DB.table("PointsTable"),
                                "--entries-table",
                                DYNAMO_DB.table("EntriesTable"),
                                "--shops-table",
                                DYNAMO_DB.table("ShopsTable"),
                                "--endpoint",
                                DYNAMO_DB.endpoint().toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static String verify() {
        CommandRun run =
                CommandRun.of(
                        "verify-ledger",
                        "--table",
                        DYNAMO_DB.table("PointsTable"),
                        "--entries-table",
                        DYNAMO_DB.table("EntriesTable"),
                        "--endpoint",
                        DYNAMO_DB.endpoint().toString());
        return run.out() + run.err();
    }
}
