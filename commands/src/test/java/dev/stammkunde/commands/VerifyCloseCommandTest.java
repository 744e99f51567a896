package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.keys.PublicKeyFile;
import dev.stammkunde.finance.store.SealFolder;
import dev.stammkunde.finance.testing.ExportedJournal;
import dev.stammkunde.finance.testing.OwnKey;
import dev.stammkunde.finance.testing.SealedShop;
import dev.stammkunde.points.LedgerEntry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Verifies a folder as an auditor has it: exported files and a public key. */
final class VerifyCloseCommandTest {

    private static final String CLOSE = "finance/v1/shop=kaffeerad/month=2026-10/close.json";

    @TempDir private Path folder;

    @TempDir private Path other;

    private final SealedShop shop = SealedShop.withBookings();
    private Path key;

    @BeforeEach
    void export() throws IOException {
        key = other.resolve("key.pem");
        Files.writeString(key, PublicKeyFile.write(shop.key().publicKey()));
        shop.closeAll(new SealFolder(folder));
        ExportedJournal.write(shop.journal(), SealedShop.ID, folder);
    }

    @Test
    void verify_anExportThatNobodyTouched_findsNothing() {
        CommandRun run = verify();

        assertThat(run.out())
                .isEqualToIgnoringNewLines("Verified 3 closes and 5 signatures: no differences.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void verify_aCloseThatWasChanged_namesIt() throws IOException {
        Path close = folder.resolve(CLOSE);
        Files.writeString(
                close, Files.readString(close).replace("\"accounts\":3", "\"accounts\":4"));

        CommandRun run = verify();

        assertThat(run.out())
                .contains("kaffeerad: close of 2026-10: says something else than its hash")
                .contains("1 difference.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void verify_aSealedFileThatWasChanged_namesIt() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(CLOSE).resolveSibling("."))) {
            Path file =
                    files.filter(it -> it.toString().endsWith(".xlsx")).findFirst().orElseThrow();
            Files.write(file, new byte[] {1});
        }

        assertThat(verify().out())
                .contains(
                        "kaffeerad: close of 2026-10: its file report.xlsx has other bytes than were sealed");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 100, 140, 180})
    void verify_aPieceOfTheJournalThatWasChanged_isBroken(int place) throws IOException {
        Path day = folder.resolve("journal/v1/shop=kaffeerad/day=2026-10-15");
        try (Stream<Path> files = Files.list(day)) {
            Path piece =
                    files.filter(it -> it.toString().endsWith(".gz")).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(piece);
            bytes[place] ^= 4;
            Files.write(piece, bytes);
        }

        CommandRun run = verify();

        assertThat(run.out())
                .contains("kaffeerad: close of 2026-10: its journal is broken")
                .contains("kaffeerad: day 2026-10-15: its journal is broken");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void verify_withAnotherKey_trustsNothing() throws IOException {
        Files.writeString(key, PublicKeyFile.write(new OwnKey("other").publicKey()));

        CommandRun run = verify();

        assertThat(run.out().lines().filter(line -> line.endsWith("was not signed by the key")))
                .hasSize(8);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void verify_withTwoKeys_trustsBoth() throws IOException {
        Path more = other.resolve("more.pem");
        Files.writeString(more, PublicKeyFile.write(new OwnKey("other").publicKey()));

        assertThat(verify("--public-key", more.toString()).exitCode()).isZero();
    }

    @Test
    void verify_withoutTheJournal_saysWhatWasNotCompared() throws IOException {
        delete(folder.resolve("journal"));

        CommandRun run = verify();

        assertThat(run.out())
                .contains("There is no journal of kaffeerad: entries were not compared.")
                .contains("no differences");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void verify_aLaterExport_stillHolds() {
        LedgerEntry unused = shop.bookings().book("7001", "2026-12-24T10:00:00Z", -10);
        shop.settle();
        ExportedJournal.write(shop.journal(), SealedShop.ID, folder);

        assertThat(verify().out()).contains("no differences");
    }

    @Test
    void verify_whereNothingLies_isAFault() {
        CommandRun run =
                CommandRun.of(
                        "verify-close",
                        "--folder",
                        other.toString(),
                        "--public-key",
                        key.toString());

        assertThat(run.err()).contains("Nothing that was sealed lies in");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void verify_withAFileThatIsNoKey_isAFault() throws IOException {
        Files.writeString(key, "no key");

        assertThat(verify().err()).contains("has no public key");
        assertThat(verify().exitCode()).isEqualTo(2);
    }

    private CommandRun verify(String... more) {
        List<String> arguments =
                Stream.concat(
                                Stream.of(
                                        "verify-close",
                                        "--folder",
                                        folder.toString(),
                                        "--public-key",
                                        key.toString()),
                                Stream.of(more))
                        .toList();
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static void delete(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
