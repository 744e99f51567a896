package dev.stammkunde.finance.testing;

import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.DayManifestJson;
import dev.stammkunde.points.store.LineFile;
import dev.stammkunde.points.testing.InMemoryJournal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes a journal into a folder, as {@code aws s3 sync} leaves a bucket. */
public final class ExportedJournal {

    private ExportedJournal() {}

    /** Writes all days of a shop that were put together, without their parts. */
    public static void write(InMemoryJournal journal, String shopId, Path folder) {
        for (LocalDate date :
                journal.days(shopId, LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1))) {
            JournalDay day = new JournalDay(shopId, date);
            Path place = folder.resolve("journal/v1/shop=%s/day=%s".formatted(shopId, date));
            DayManifest manifest = Objects.requireNonNull(journal.contents(day).manifest());
            try {
                Files.createDirectories(place);
                Files.writeString(
                        place.resolve("_manifest.json"), DayManifestJson.write(day, manifest));
                for (DayManifest.Piece piece : manifest.pieces()) {
                    byte[] text = lines(journal, day, piece.object()).text();
                    Files.write(
                            place.resolve("whole-" + LineFile.name(text) + ".jsonl.gz"),
                            LineFile.compress(text));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static SortedLines lines(
            InMemoryJournal journal, JournalDay day, JournalObject object) {
        List<JournalLine> lines = new ArrayList<>();
        try (LineSource source = journal.open(day, object)) {
            for (JournalLine line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        }
        return new SortedLines(lines);
    }
}
