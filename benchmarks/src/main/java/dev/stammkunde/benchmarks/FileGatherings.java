package dev.stammkunde.benchmarks;

import dev.stammkunde.insights.gathering.Gathering;
import dev.stammkunde.insights.gathering.Gatherings;
import dev.stammkunde.insights.gathering.KeptLines;
import dev.stammkunde.insights.json.GatheringStateJson;
import dev.stammkunde.points.journal.LineChain;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.store.LineFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is gathered, in files as large as the objects are. One at a time works on it. */
final class FileGatherings implements Gatherings {

    private static final int PIECE_CHARACTERS = 16 * 1024 * 1024;

    private final Path folder;
    private long bytes;
    private int versions;

    FileGatherings(Path folder) {
        this.folder = folder;
    }

    /** How much was put away. */
    long bytes() {
        return bytes;
    }

    @Override
    public Optional<Stored> find(String shopId) {
        Path file = folder.resolve("_gathering.json");
        return Files.exists(file)
                ? Optional.of(new Stored(GatheringStateJson.read(read(file)), "v" + versions))
                : Optional.empty();
    }

    @Override
    public Stored begin(Gathering gathering) {
        return find(gathering.shopId()).orElseGet(() -> write(gathering));
    }

    @Override
    public Stored move(Stored before, Gathering after) {
        return write(after);
    }

    private Stored write(Gathering gathering) {
        put(folder.resolve("_gathering.json"), GatheringStateJson.write(gathering));
        versions++;
        return new Stored(gathering, "v" + versions);
    }

    @Override
    public KeptLines keep(String shopId, LineSource lines) {
        List<String> pieces = new ArrayList<>();
        try (lines) {
            SortedLines some = SortedLines.next(lines, PIECE_CHARACTERS);
            while (!some.lines().isEmpty()) {
                byte[] text = some.text();
                byte[] compressed = LineFile.compress(text);
                String name = LineFile.name(text);
                put(folder.resolve(name), compressed);
                bytes += compressed.length;
                pieces.add(name);
                some = SortedLines.next(lines, PIECE_CHARACTERS);
            }
        }
        return new KeptLines(pieces);
    }

    @Override
    public LineSource open(String shopId, KeptLines lines) {
        List<Supplier<LineSource>> pieces = new ArrayList<>();
        lines.pieces()
                .forEach(
                        name ->
                                pieces.add(
                                        () ->
                                                LineFile.read(
                                                        new ByteArrayInputStream(
                                                                read(folder.resolve(name))),
                                                        name)));
        return new LineChain(pieces);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
