package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class PublishProgrammeCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @TempDir Path folder = Path.of("");

    @Test
    void publish_validAndAhead_isInForceFromThen() throws IOException {
        CommandRun run = publish(file("2999.1", "2999-01-01T01:00:00+01:00"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Published 2999.1 for kaffeerad").contains(FAR.toString());
        assertThat(store().inForce("kaffeerad", FAR).document())
                .map(ProgrammeDocument::version)
                .contains("2999.1");
    }

    @Test
    void publish_twoVersions_isToldWithWhoAndWhatChanged() throws IOException {
        publish(file("2999.1", "2999-01-01T00:00:00Z"), "--by", "anna");
        publish(file("2999.1", "2999-02-01T00:00:00Z"), "--by", "anna");
        publish(file("2999.2", "2999-02-01T00:00:00Z"), "--by", "bert");

        List<AuditEntry> told =
                new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"))
                        .page(
                                "kaffeerad",
                                new AuditLog.Question(
                                        Instant.EPOCH, FAR, Optional.empty(), Optional.empty()),
                                Optional.empty(),
                                10)
                        .entries();
        assertThat(told)
                .extracting(entry -> entry.acting().person())
                .containsExactly("operator:bert", "operator:anna");
        assertThat(told.getFirst().deed()).isEqualTo(new Deed("publish", "programme", "2999.2"));
        assertThat(told.getFirst().changes().changes())
                .containsExactly(
                        new AuditChange("version", "2999.1", "2999.2"),
                        new AuditChange(
                                "validFrom", "2999-01-01T00:00:00Z", "2999-02-01T00:00:00Z"));
    }

    @Test
    void publish_byNobody_isRefused() throws IOException {
        CommandRun run = publish(file("2999.1", "2999-01-01T00:00:00Z"), "--by", " ");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--by must have");
        assertThat(store().inForce("kaffeerad", FAR).document()).isEmpty();
    }

    @Test
    void publish_theSameFileAgain_changesNothing() throws IOException {
        publish(file("2999.1", "2999-01-01T00:00:00Z"));

        CommandRun again = publish(file("2999.1", "2999-01-01T00:00:00Z"));

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("Was published before: 2999.1");
    }

    @Test
    void publish_sameVersionAgain_isRefusedAndLeavesTheFirst() throws IOException {
        publish(file("2999.1", "2999-01-01T00:00:00Z"));

        CommandRun again = publish(file("2999.1", "2999-02-01T00:00:00Z"));
        CommandRun sameStart = publish(file("2999.2", "2999-01-01T00:00:00Z"));

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("has a version 2999.1 already");
        assertThat(sameStart.exitCode()).isEqualTo(1);
        assertThat(sameStart.err()).contains("begins at 2999-01-01T00:00:00Z already");
    }

    @Test
    void publish_inThePast_needsForce() throws IOException {
        Path file = file("2020.1", "2020-01-01T00:00:00Z");

        assertThat(publish(file).exitCode()).isEqualTo(1);
        assertThat(publish(file).err()).contains("validFrom is before").contains("--force");
        assertThat(publish(file, "--force").exitCode()).isZero();
    }

    @Test
    void publish_invalid_printsEveryProblemAndStoresNothing() throws IOException {
        Path file = file("a b", "tomorrow");

        CommandRun run = publish(file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("version: must be")
                .contains("validFrom: must be")
                .contains("2 problem(s)");
        assertThat(store().inForce("kaffeerad", FAR).document()).isEmpty();
    }

    @Test
    void publish_noSuchFile_isAFault() {
        CommandRun run = publish(folder.resolve("none.json"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Cannot read");
    }

    private Path file(String version, String validFrom) throws IOException {
        String text =
                DefaultProgramme.text()
                        .replace("default-1", version)
                        .replace("2000-01-01T00:00:00Z", validFrom);
        return Files.writeString(folder.resolve("programme.json"), text);
    }

    private static CommandRun publish(Path file, String... more) {
        String[] arguments = {
            "publish-programme",
            "--table",
            DYNAMO_DB.table("ShopsTable"),
            "--endpoint",
            DYNAMO_DB.endpoint().toString(),
            "--shop",
            "kaffeerad",
            file.toString()
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return CommandRun.of(all);
    }

    private static DynamoDbProgrammes store() {
        return new DynamoDbProgrammes(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}
