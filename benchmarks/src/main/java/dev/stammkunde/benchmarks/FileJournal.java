package dev.stammkunde.benchmarks;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The journal in files, as a bucket holds it. For one thread. */
public final class FileJournal implements JournalObjects, JournalParts, SettledDays, JournalDays {

    private final Path folder;
    private final Map<JournalDay, DayManifest> manifests = new HashMap<>();
    private final Map<JournalDay, List<String>> parts = new HashMap<>();

    /** Begins one in an empty folder. */
    public FileJournal(Path folder) {
        this.folder = folder;
    }

    @Override
    public DayContents contents(JournalDay day) {
        return new DayContents(parts.getOrDefault(day, List.of()), manifests.get(day), null);
    }

    @Override
    public List<String> shops() {
        return parts.keySet().stream().map(JournalDay::shopId).distinct().toList();
    }

    @Override
    public List<LocalDate> days(String shopId, LocalDate from, LocalDate to) {
        return parts.keySet().stream()
                .filter(day -> day.shopId().equals(shopId))
                .map(JournalDay::date)
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .sorted()
                .toList();
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
    public static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
