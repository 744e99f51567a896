package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.Gathering;
import dev.stammkunde.insights.gathering.Gatherings;
import dev.stammkunde.insights.gathering.KeptLines;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.LineChain;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.store.LineFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** What is gathered, in memory and in small pieces. Thread-safe. */
public final class InMemoryGatherings implements Gatherings {

    private static final int PIECE_CHARACTERS = 500;

    private record Piece(String shopId, String name) {}

    private final Map<String, Stored> gatherings = new HashMap<>();
    private final Map<Piece, SortedLines> pieces = new HashMap<>();
    private int versions;

    @Override
    public synchronized Optional<Stored> find(String shopId) {
        return Optional.ofNullable(gatherings.get(shopId));
    }

    @Override
    public synchronized Stored begin(Gathering gathering) {
        return gatherings.computeIfAbsent(gathering.shopId(), _ -> next(gathering));
    }

    @Override
    public synchronized Stored move(Stored before, Gathering after) {
        Stored there = gatherings.get(after.shopId());
        if (there == null) {
            throw new NoSuchElementException("what was gathered is gone");
        }
        if (there.version().equals(before.version())) {
            there = next(after);
            gatherings.put(after.shopId(), there);
        }
        return there;
    }

    private Stored next(Gathering gathering) {
        versions++;
        return new Stored(gathering, "v" + versions);
    }

    @Override
    public KeptLines keep(String shopId, LineSource lines) {
        List<String> names = new ArrayList<>();
        try (lines) {
            SortedLines some = SortedLines.next(lines, PIECE_CHARACTERS);
            while (!some.lines().isEmpty()) {
                names.add(put(shopId, some));
                some = SortedLines.next(lines, PIECE_CHARACTERS);
            }
        }
        return new KeptLines(names);
    }

    private synchronized String put(String shopId, SortedLines lines) {
        String name = LineFile.name(lines.text());
        pieces.putIfAbsent(new Piece(shopId, name), lines);
        return name;
    }

    @Override
    public LineSource open(String shopId, KeptLines lines) {
        List<Supplier<LineSource>> sources = new ArrayList<>();
        lines.pieces().forEach(name -> sources.add(() -> open(shopId, name)));
        return new LineChain(sources);
    }

    private synchronized LineSource open(String shopId, String name) {
        SortedLines found = pieces.get(new Piece(shopId, name));
        if (found == null) {
            throw new BrokenJournalException("an object is gone");
        }
        return found.source();
    }

    /** Loses all that was put away, as who deletes it does. */
    public synchronized void losePieces() {
        pieces.clear();
    }
}
