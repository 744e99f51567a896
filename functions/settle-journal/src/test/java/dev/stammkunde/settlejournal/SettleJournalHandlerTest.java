package dev.stammkunde.settlejournal;

import static dev.stammkunde.points.testing.SampleLines.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SettleDay;
import dev.stammkunde.points.journal.SettledDays;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.settlejournal.SettleJournal.UnfinishedException;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Runs the sample events of {@code events/settle-journal}. */
final class SettleJournalHandlerTest {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 5);

    private final InMemoryJournal journal = new InMemoryJournal();

    @Test
    void run_daily_settlesDaysThatAreOverAndNotToday() throws IOException {
        JournalDay over = keep("kaffeerad", YESTERDAY, line("7001", 1));
        JournalDay ofAnother = keep("teerad", YESTERDAY.minusDays(20), line("7001", 1));
        JournalDay today = keep("kaffeerad", YESTERDAY.plusDays(1), line("7001", 2));

        run("daily", journal);

        assertThat(isSettled(over)).isTrue();
        assertThat(isSettled(ofAnother)).isTrue();
        assertThat(isSettled(today)).isFalse();
    }

    @Test
    void run_afterALatePart_takesItUp() throws IOException {
        JournalDay day = keep("kaffeerad", YESTERDAY.minusDays(30), line("7001", 1));
        run("daily", journal);
        keep("kaffeerad", day.date(), line("7002", 1));

        run("daily", journal);

        assertThat(Objects.requireNonNull(journal.contents(day).manifest()).lines()).isEqualTo(2);
    }

    @Test
    void run_afterTheClockWasAYearAhead_leavesItsDaysAlone() throws IOException {
        JournalDay ahead = keep("kaffeerad", YESTERDAY.plusYears(1), line("7001", 1));

        run("daily", journal);

        assertThat(isSettled(ahead)).isFalse();
        assertThat(journal.contents(ahead).parts()).hasSize(1);
    }

    @Test
    void run_atNewYear_settlesTheLastDayOfTheOldOne() throws IOException {
        JournalDay last = keep("kaffeerad", LocalDate.of(2026, 12, 31), line("7001", 1));

        run("new-year", journal);

        assertThat(isSettled(last)).isTrue();
    }

    @Test
    void run_withoutTimeForOneMoreDay_leavesItToTheNextRun() {
        JournalDay day = keep("kaffeerad", YESTERDAY, line("7001", 1));

        assertThatExceptionOfType(UnfinishedException.class)
                .isThrownBy(() -> run("daily", journal, 30_000))
                .withMessage("there are more days");

        assertThat(isSettled(day)).isFalse();
    }

    @Test
    void run_withABrokenDay_settlesTheOthersAndFails() {
        JournalDay broken = keep("kaffeerad", YESTERDAY.minusDays(1), line("7001", 1));
        JournalDay well = keep("kaffeerad", YESTERDAY, line("7001", 2));
        JournalObjects objects =
                new JournalObjects() {
                    @Override
                    public DayContents contents(JournalDay day) {
                        return journal.contents(day);
                    }

                    @Override
                    public LineSource open(JournalDay day, JournalObject object) {
                        if (day.equals(broken)) {
                            throw new BrokenJournalException("broken");
                        }
                        return journal.open(day, object);
                    }
                };

        assertThatExceptionOfType(UnfinishedException.class)
                .isThrownBy(() -> run("daily", objects));

        assertThat(isSettled(well)).isTrue();
        assertThat(isSettled(broken)).isFalse();
    }

    @Test
    void run_withTwoDocumentsAtOnePlace_settlesTheDayAndFails() {
        JournalDay day =
                keep("kaffeerad", YESTERDAY, line("7001", 1, "one"), line("7001", 1, "other"));

        assertThatExceptionOfType(UnfinishedException.class)
                .isThrownBy(() -> run("daily", journal));

        assertThat(isSettled(day)).isTrue();
    }

    @Test
    void run_whileOthersSettleADayInConflict_failsToo() {
        keep("kaffeerad", YESTERDAY, line("7001", 1, "one"), line("7001", 1, "other"));
        SettledDays taken =
                new SettledDays() {
                    @Override
                    public String keepPiece(JournalDay day, SortedLines lines) {
                        return journal.keepPiece(day, lines);
                    }

                    @Override
                    public boolean settle(
                            JournalDay day, DayManifest manifest, @Nullable String version) {
                        return false;
                    }
                };

        assertThatExceptionOfType(UnfinishedException.class)
                .isThrownBy(() -> run("daily", new SettleDay(journal, taken, all -> all), 900_000));
    }

    private JournalDay keep(String shopId, LocalDate date, JournalLine... lines) {
        JournalDay day = new JournalDay(shopId, date);
        journal.keep(day, SortedLines.of(List.of(lines)));
        return day;
    }

    private boolean isSettled(JournalDay day) {
        return journal.contents(day).manifest() != null;
    }

    private void run(String event, JournalObjects objects) throws IOException {
        run(event, objects, 900_000);
    }

    private void run(String event, JournalObjects objects, int remainingMillis) throws IOException {
        run(event, new SettleDay(objects, journal, lines -> lines), remainingMillis);
    }

    private void run(String event, SettleDay settleDay, int remainingMillis) throws IOException {
        try (InputStream in =
                Files.newInputStream(
                        RepositoryRoot.path()
                                .resolve("events/settle-journal/" + event + ".json"))) {
            new SettleJournalHandler(journal, settleDay)
                    .handleRequest(
                            in,
                            new ByteArrayOutputStream(),
                            new FixedContext("request", () -> remainingMillis));
        }
    }
}
