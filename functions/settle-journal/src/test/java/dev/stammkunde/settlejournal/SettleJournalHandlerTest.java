package dev.stammkunde.settlejournal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.finance.closing.DayHeads;
import dev.stammkunde.finance.closing.DaySignature;
import dev.stammkunde.finance.closing.SignDays;
import dev.stammkunde.finance.closing.SignDigest;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.OwnKey;
import dev.stammkunde.finance.testing.SampleBookings;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SettleDay;
import dev.stammkunde.points.journal.SettledDays;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Runs the sample events of {@code events/settle-journal}. */
final class SettleJournalHandlerTest {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 5);

    private final InMemoryJournal journal = new InMemoryJournal();
    private final InMemorySealObjects sealed = new InMemorySealObjects();
    private final SignatureStore signatures = new SignatureStore(sealed);
    private SignDigest key = new OwnKey("key");

    @Test
    void run_daily_settlesDaysThatAreOverAndNotToday() throws IOException {
        JournalDay over = book("kaffeerad", YESTERDAY, "7001");
        JournalDay ofAnother = book("teerad", YESTERDAY.minusDays(20), "7001");
        JournalDay today = book("kaffeerad", YESTERDAY.plusDays(1), "7001");

        run("daily", journal);

        assertThat(isSettled(over)).isTrue();
        assertThat(isSettled(ofAnother)).isTrue();
        assertThat(isSettled(today)).isFalse();
    }

    @Test
    void run_afterALatePart_takesItUp() throws IOException {
        JournalDay day = book("kaffeerad", YESTERDAY.minusDays(30), "7001");
        run("daily", journal);
        book("kaffeerad", day.date(), "7002");

        run("daily", journal);

        assertThat(Objects.requireNonNull(journal.contents(day).manifest()).lines()).isEqualTo(2);
    }

    @Test
    void run_afterTheClockWasAYearAhead_leavesItsDaysAlone() throws IOException {
        JournalDay ahead = book("kaffeerad", YESTERDAY.plusYears(1), "7001");

        run("daily", journal);

        assertThat(isSettled(ahead)).isFalse();
        assertThat(journal.contents(ahead).parts()).hasSize(1);
    }

    @Test
    void run_atNewYear_settlesTheLastDayOfTheOldOne() throws IOException {
        JournalDay last = book("kaffeerad", LocalDate.of(2026, 12, 31), "7001");

        run("new-year", journal);

        assertThat(isSettled(last)).isTrue();
    }

    @Test
    void run_withoutTimeForOneMoreDay_leavesItToTheNextRun() {
        JournalDay day = book("kaffeerad", YESTERDAY, "7001");

        assertThatExceptionOfType(UnfinishedException.class)
                .isThrownBy(() -> run("daily", journal, 30_000))
                .withMessage("there are more days");

        assertThat(isSettled(day)).isFalse();
    }

    @Test
    void run_withABrokenDay_settlesTheOthersAndFails() {
        JournalDay broken = book("kaffeerad", YESTERDAY.minusDays(1), "7001");
        JournalDay well = book("kaffeerad", YESTERDAY, "7001");
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
        JournalDay day = keepConflict();

        assertThatExceptionOfType(UnfinishedException.class)
                .isThrownBy(() -> run("daily", journal));

        assertThat(isSettled(day)).isTrue();
    }

    @Test
    void run_whileOthersSettleADayInConflict_failsToo() {
        JournalDay unused = keepConflict();
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

    @Test
    void run_daily_signsTheDaysThatItPutTogetherOnce() throws IOException {
        JournalDay over = book("kaffeerad", YESTERDAY, "7001");
        JournalDay today = book("kaffeerad", YESTERDAY.plusDays(1), "7002");

        run("daily", journal);
        run("daily", journal);

        assertThat(signatures.numbers("kaffeerad")).containsExactly(1L);
        assertThat(signatures.findLast("kaffeerad").orElseThrow().content().day()).isEqualTo(over);
        assertThat(isSettled(today)).isFalse();
    }

    @Test
    void run_afterALatePart_signsTheDayOnceMore() throws IOException {
        JournalDay day = book("kaffeerad", YESTERDAY.minusDays(30), "7001");
        run("daily", journal);
        JournalDay same = book("kaffeerad", day.date(), "7002");

        run("daily", journal);

        assertThat(same).isEqualTo(day);
        DaySignature further = signatures.findLast("kaffeerad").orElseThrow();
        assertThat(further.content().lines()).isEqualTo(2);
        assertThat(further.content().replaces()).isEqualTo(1);
    }

    @Test
    void run_withoutTheKey_settlesTheDaysAndFails_untilItIsThere() throws IOException {
        JournalDay day = book("kaffeerad", YESTERDAY, "7001");
        SignDigest itsKey = key;
        key =
                new SignDigest() {
                    @Override
                    public String keyId() {
                        return "key";
                    }

                    @Override
                    public byte[] sign(byte[] sha256) {
                        throw new IllegalStateException("the key is off");
                    }
                };
        assertThatExceptionOfType(UnfinishedException.class)
                .isThrownBy(() -> run("daily", journal));
        assertThat(isSettled(day)).isTrue();
        assertThat(signatures.numbers("kaffeerad")).isEmpty();

        key = itsKey;
        run("daily", journal);

        assertThat(signatures.numbers("kaffeerad")).containsExactly(1L);
    }

    @Test
    void run_withAChainThatIsBroken_settlesTheDaysAndFails() throws IOException {
        JournalDay first = book("kaffeerad", YESTERDAY.minusDays(1), "7001");
        run("daily", journal);
        sealed.replace(sealed.keys("").getFirst(), new byte[] {'{', '}'});
        JournalDay day = book("kaffeerad", YESTERDAY, "7002");

        assertThatExceptionOfType(UnfinishedException.class)
                .isThrownBy(() -> run("daily", journal))
                .withMessage("1 days are not well");

        assertThat(isSettled(first)).isTrue();
        assertThat(isSettled(day)).isTrue();
        assertThat(signatures.numbers("kaffeerad")).containsExactly(1L);
    }

    private JournalDay book(String shopId, LocalDate date, String customerId) {
        LedgerEntry entry =
                new SampleBookings(shopId, journal).book(customerId, date + "T10:00:00Z", 10);
        return JournalDay.of(entry);
    }

    private JournalDay keepConflict() {
        Instant bookedAt = YESTERDAY.atTime(10, 0).toInstant(ZoneOffset.UTC);
        SampleBookings bookings = new SampleBookings("kaffeerad", journal);
        JournalDay day = new JournalDay("kaffeerad", YESTERDAY);
        journal.keep(
                day,
                SortedLines.of(
                        List.of(
                                JournalLineJson.of(bookings.next("7001", bookedAt, 10)),
                                JournalLineJson.of(bookings.next("7001", bookedAt, 20)))));
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
            DayHeads heads = new DayHeads(journal, lines -> lines, JournalLineJson::entry);
            new SettleJournalHandler(journal, settleDay, new SignDays(heads, signatures, key))
                    .handleRequest(
                            in,
                            new ByteArrayOutputStream(),
                            new FixedContext("request", () -> remainingMillis));
        }
    }
}
