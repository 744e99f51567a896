package dev.stammkunde.points.store;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.json.DayManifestJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Reads the journal from a folder, as {@code aws s3 sync} leaves a bucket. */
public final class FolderJournal implements JournalObjects, JournalDays {

    private final Path folder;

    public FolderJournal(Path folder) {
        this.folder = folder;
    }

    @Override
    public DayContents contents(JournalDay day) {
        List<String> parts =
                names(JournalKeys.day(day)).stream()
                        .flatMap(name -> JournalKeys.part(JournalKeys.day(day) + name).stream())
                        .toList();
        Path manifest = folder.resolve(JournalKeys.manifest(day));
        if (!Files.exists(manifest)) {
            return new DayContents(parts, null, null);
        }
        try {
            return new DayContents(
                    parts, DayManifestJson.read(day, Files.readAllBytes(manifest)), "folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LineSource open(JournalDay day, JournalObject object) {
        String key = JournalKeys.object(day, object);
        try {
            return LineFile.read(Files.newInputStream(folder.resolve(key)), object.sha256());
        } catch (NoSuchFileException e) {
            throw new BrokenJournalException("an object is gone: " + key, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> shops() {
        return names(JournalKeys.ROOT).stream()
                .flatMap(name -> JournalKeys.shop(JournalKeys.ROOT + name + '/').stream())
                .toList();
    }

    @Override
    public List<LocalDate> days(String shopId, LocalDate from, LocalDate to) {
        String days = JournalKeys.days(shopId);
        String above = days.substring(0, days.lastIndexOf('/') + 1);
        return names(above).stream()
                .flatMap(name -> JournalKeys.date(above + name + '/').stream())
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .toList();
    }

    private List<String> names(String below) {
        Path place = folder.resolve(below);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
