package dev.stammkunde.points.journal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a day together that lies in many parts: as sorted pieces, and a manifest that names them.
 *
 * <p>It may end anywhere, and several may do it at once: pieces are named for what they hold, and
 * only a manifest makes them count, which takes the place of the one that was read or of none. A
 * part that comes later is taken up by the next time.
 */
public final class SettleDay {

    /** Compressed to some three megabytes; a day of ten thousand purchases is one piece. */
    static final int PIECE_CHARACTERS = 16 * 1024 * 1024;

    /** How it ended. */
    public sealed interface Result {

        /**
         * The day is in pieces now.
         *
         * @param parts that were not in its pieces before
         * @param conflicts lines that claim the place of the one before: who reads is told of them
         */
        record Settled(long lines, int parts, long conflicts) implements Result {}

        /** There is nothing that the pieces do not hold. */
        record NothingNew() implements Result {}

        /**
         * Somebody else has put it together in the meantime.
         *
         * @param conflicts that were seen all the same: who was faster may have ended before saying
         */
        record OthersWereFaster(long conflicts) implements Result {}
    }

    private final JournalObjects objects;
    private final SettledDays settled;
    private final LineSpill spill;

    public SettleDay(JournalObjects objects, SettledDays settled, LineSpill spill) {
        this.objects = objects;
        this.settled = settled;
        this.spill = spill;
    }

    /**
     * Puts a day together. It need not be over.
     *
     * @throws BrokenJournalException if an object does not hold what its name says: then the day
     *     stays as it is
     */
    public Result settle(JournalDay day) {
        DayContents contents = objects.contents(day);
        List<JournalObject> open = contents.openParts();
        if (open.isEmpty()) {
            return new Result.NothingNew();
        }
        List<DayManifest.Piece> pieces = new ArrayList<>();
        long conflicts;
        try (Piecewise lines =
                new Piecewise(new ReadJournal(objects, spill).lines(day, contents))) {
            for (List<JournalLine> piece = lines.next(); !piece.isEmpty(); piece = lines.next()) {
                String sha256 = settled.keepPiece(day, new SortedLines(piece));
                pieces.add(DayManifest.Piece.of(sha256, piece));
            }
            conflicts = lines.conflicts;
        }
        Set<String> parts = new HashSet<>();
        DayManifest before = contents.manifest();
        if (before != null) {
            parts.addAll(before.parts());
        }
        open.forEach(part -> parts.add(part.sha256()));
        DayManifest manifest = new DayManifest(pieces, parts);
        return settled.settle(day, manifest, contents.version()) || isThere(day, manifest)
                ? new Result.Settled(manifest.lines(), open.size(), conflicts)
                : new Result.OthersWereFaster(conflicts);
    }

    /** A write whose answer was lost is refused when it is tried again: it is there already. */
    private boolean isThere(JournalDay day, DayManifest manifest) {
        return manifest.equals(objects.contents(day).manifest());
    }

    /** Cuts lines into pieces, and counts those that claim one place. */
    private static final class Piecewise implements AutoCloseable {

        private final LineSource lines;
        private @Nullable JournalLine before;
        private long conflicts;

        Piecewise(LineSource lines) {
            this.lines = lines;
        }

        /** Returns the next piece; empty at the end. */
        List<JournalLine> next() {
            List<JournalLine> piece = new ArrayList<>();
            long characters = 0;
            while (characters < PIECE_CHARACTERS) {
                JournalLine line = lines.next();
                if (line == null) {
                    break;
                }
                JournalLine last = before;
                conflicts += last != null && line.isAtPlaceOf(last) ? 1 : 0;
                before = line;
                piece.add(line);
                characters += line.document().length();
            }
            return piece;
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
