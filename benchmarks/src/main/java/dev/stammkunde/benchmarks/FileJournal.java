package dev.stammkunde.benchmarks;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SettledDays;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.store.LineFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The journal in files, as a bucket holds it. */
final class FileJournal implements JournalObjects, JournalParts, SettledDays {

    private final Path folder;
    private final Map<JournalDay, DayManifest> manifests = new HashMap<>();
    private final Map<JournalDay, List<String>> parts = new HashMap<>();

    FileJournal(Path folder) {
        this.folder = folder;
    }

    @Override
    public DayContents contents(JournalDay day) {
        return new DayContents(parts.getOrDefault(day, List.of()), manifests.get(day), null);
    }

    @Override
    public LineSource open(JournalDay day, JournalObject object) {
        try {
            return LineFile.read(
                    Files.newInputStream(folder.resolve(object.sha256())), object.sha256());
        } catch (IOException e) {
            throw new BrokenJournalException("an object is gone", e);
        }
    }

    @Override
    public Kept keep(JournalDay day, SortedLines lines) {
        parts.computeIfAbsent(day, _ -> new ArrayList<>()).add(keepPiece(day, lines));
        return Kept.KEPT;
    }

    @Override
    public String keepPiece(JournalDay day, SortedLines lines) {
        byte[] text = lines.text();
        String sha256 = LineFile.name(text);
        try {
            Files.write(folder.resolve(sha256), LineFile.compress(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256;
    }

    @Override
    public boolean settle(JournalDay day, DayManifest manifest, @Nullable String version) {
        manifests.put(day, manifest);
        return true;
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
