package dev.stammkunde.keepjournal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs the sample events of {@code events/keep-journal}. */
final class KeepJournalHandlerTest {

    private static final String ALL_DONE = "{\"batchItemFailures\":[]}";
    private static final JournalDay DAY = new JournalDay("kaffeerad", LocalDate.of(2026, 3, 5));

    private final InMemoryJournal journal = new InMemoryJournal();

    @Test
    void handle_bookingsOfADay_areOnePartWithEachEntry() throws IOException {
        assertThat(handle("bookings", journal)).isEqualTo(ALL_DONE);

        assertThat(journal.contents(DAY).parts()).hasSize(1);
        assertThat(lines(DAY).stream().map(line -> JournalLineJson.entry(DAY, line))).hasSize(14);
    }

    @Test
    void handle_theSameBatchAgain_changesNothing() throws IOException {
        handle("bookings", journal);

        assertThat(handle("bookings", journal)).isEqualTo(ALL_DONE);

        assertThat(journal.contents(DAY).parts()).hasSize(1);
    }

    @Test
    void handle_anEntryThatIsNotWhatItsHashSays_failsAloneAndIsNotKept() throws IOException {
        assertThat(failed(handle("forged-entry", journal)))
                .containsExactly(
                        "7f1c3a52-0000-4000-8000-000000000001",
                        "7f1c3a52-0000-4000-8000-000000000003");

        assertThat(lines(DAY)).hasSize(1);
    }

    @Test
    void handle_whileADayCannotBeWritten_leavesItsMessagesAndKeepsTheOthers() throws IOException {
        JournalParts broken =
                (day, lines) -> {
                    if (day.equals(DAY)) {
                        throw new IllegalStateException("S3 refuses");
                    }
                    return journal.keep(day, lines);
                };

        assertThat(failed(handle("bookings", broken))).hasSize(3);

        assertThat(lines(DAY)).isEmpty();
    }

    private static String handle(String event, JournalParts parts) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (InputStream in =
                Files.newInputStream(
                        RepositoryRoot.path().resolve("events/keep-journal/" + event + ".json"))) {
            new KeepJournalHandler(parts).handleRequest(in, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }

    private static List<String> failed(String response) {
        return Json.parse(response).elements("batchItemFailures").stream()
                .map((JsonField failure) -> failure.text("itemIdentifier"))
                .toList();
    }

    private List<JournalLine> lines(JournalDay day) {
        List<JournalLine> lines = new ArrayList<>();
        try (LineSource source = new ReadJournal(journal, all -> all).lines(day)) {
            for (JournalLine line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
