package dev.stammkunde.localrunner.objects;

import static dev.stammkunde.points.testing.SampleLines.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalParts.Kept;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SettleDay;
import dev.stammkunde.points.journal.SettledDays;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.S3JournalParts;
import dev.stammkunde.points.store.TemporaryLines;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The journal on an S3 that refuses, is slow, breaks off, or holds what nobody wrote. */
final class S3JournalFaultsTest {

    private static final JournalDay DAY = new JournalDay("kaffeerad", LocalDate.of(2026, 11, 29));
    private static final SortedLines LINES = SortedLines.of(List.of(line("7001", 1)));

    private LocalS3 s3;
    private S3Journal journal;
    private S3JournalParts parts;

    @BeforeEach
    void start() throws IOException {
        s3 = LocalS3.inMemory();
        journal = new S3Journal(s3.client(), LocalS3.BUCKET);
        parts = new S3JournalParts(s3.client(), LocalS3.BUCKET);
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ObjectFault.class,
            names = {"SLOW_DOWN", "INTERNAL", "CONFLICT", "BROKEN_UPLOAD"})
    void keep_whileS3Refuses_isKeptAtTheNextTry(ObjectFault fault) {
        s3.fail(fault, 1);

        assertThat(parts.keep(DAY, LINES)).isEqualTo(Kept.KEPT);

        assertThat(read()).isEqualTo(LINES.lines());
    }

    @ParameterizedTest
    @EnumSource(
            value = ObjectFault.class,
            names = {"DROP_ANSWER", "SLOW"})
    void keep_whoseAnswerIsLost_findsItsOwnPart(ObjectFault fault) {
        s3.fail(fault, 1);

        assertThat(parts.keep(DAY, LINES)).isEqualTo(Kept.ALREADY_THERE);

        assertThat(read()).isEqualTo(LINES.lines());
    }

    @Test
    void keep_whileS3IsDown_isToldAndKeepsNothing() {
        s3.fail(ObjectFault.SLOW_DOWN, 0);
        assertThatExceptionOfType(SdkException.class).isThrownBy(() -> parts.keep(DAY, LINES));

        s3.fail(ObjectFault.NONE, 0);
        assertThat(journal.contents(DAY).parts()).isEmpty();
    }

    @Test
    void settle_whileNoAnswerComes_leavesTheDayToTheNextTime() {
        parts.keep(DAY, LINES);
        var settle = new SettleDay(journal, parts, new TemporaryLines());

        assertThat(settle.settle(DAY)).isEqualTo(new SettleDay.Result.Settled(1, 1, 0));

        parts.keep(DAY, SortedLines.of(List.of(line("7002", 1))));
        s3.fail(ObjectFault.DROP_ANSWER, 0);
        assertThatExceptionOfType(SdkException.class).isThrownBy(() -> settle.settle(DAY));
        s3.fail(ObjectFault.NONE, 0);
        assertThat(read()).hasSize(2);
        assertThat(settle.settle(DAY)).isEqualTo(new SettleDay.Result.Settled(2, 1, 0));
        assertThat(read()).hasSize(2);
    }

    @Test
    void settle_whoseAnswerIsLost_findsItsOwnManifestAndItsConflicts() {
        parts.keep(DAY, SortedLines.of(List.of(line("7001", 1, "one"), line("7001", 1, "two"))));
        SettledDays drops =
                new SettledDays() {
                    @Override
                    public String keepPiece(JournalDay day, SortedLines lines) {
                        return parts.keepPiece(day, lines);
                    }

                    @Override
                    public boolean settle(
                            JournalDay day, DayManifest manifest, @Nullable String version) {
                        s3.fail(ObjectFault.DROP_ANSWER, 1);
                        return parts.settle(day, manifest, version);
                    }
                };

        assertThat(new SettleDay(journal, drops, new TemporaryLines()).settle(DAY))
                .isEqualTo(new SettleDay.Result.Settled(2, 1, 1));
    }

    @Test
    void read_anObjectWithOtherLinesThanItsName_isBroken() throws IOException {
        parts.keep(DAY, LINES);
        var key = keys().getFirst();
        var forged = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(forged)) {
            gzip.write(SortedLines.of(List.of(line("7001", 1, "more"))).text());
        }
        s3.client()
                .putObject(
                        put -> put.bucket(LocalS3.BUCKET).key(key),
                        RequestBody.fromBytes(forged.toByteArray()));

        assertThatExceptionOfType(BrokenJournalException.class).isThrownBy(this::read);
    }

    @Test
    void read_anObjectThatIsCutOff_isBroken() {
        parts.keep(DAY, LINES);
        var key = keys().getFirst();
        var whole =
                s3.client()
                        .getObjectAsBytes(get -> get.bucket(LocalS3.BUCKET).key(key))
                        .asByteArray();
        s3.client()
                .putObject(
                        put -> put.bucket(LocalS3.BUCKET).key(key),
                        RequestBody.fromBytes(Arrays.copyOf(whole, whole.length / 2)));

        assertThatExceptionOfType(BrokenJournalException.class).isThrownBy(this::read);
    }

    @Test
    void read_hundredsOfParts_isOneList() {
        var all = new ArrayList<JournalLine>();
        for (int i = 100; i < 300; i++) {
            all.add(line("7001", i));
            parts.keep(DAY, SortedLines.of(List.of(line("7001", i), line("7000", 1))));
        }

        assertThat(read()).hasSize(201).containsAll(all);
    }

    private List<String> keys() {
        return s3.client().listObjectsV2(list -> list.bucket(LocalS3.BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private List<JournalLine> read() {
        var lines = new ArrayList<JournalLine>();
        new ReadJournal(journal, new TemporaryLines())
                .day(
                        DAY,
                        new ReadJournal.Visitor() {
                            @Override
                            public void line(JournalLine line) {
                                lines.add(line);
                            }

                            @Override
                            public void conflict(JournalLine one, JournalLine other) {
                                throw new AssertionError("a conflict");
                            }
                        });
        return lines;
    }
}
