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

        /** The day is in pieces now. */
        record Settled(long lines, int parts) implements Result {}

        /** There is nothing that the pieces do not hold. */
        record NothingNew() implements Result {}

        /** Somebody else has put it together in the meantime. */
        record OthersWereFaster() implements Result {}
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
        try (LineSource lines = new ReadJournal(objects, spill).lines(day, contents)) {
            List<JournalLine> piece = nextPiece(lines);
            while (!piece.isEmpty()) {
                String sha256 = settled.keepPiece(day, new SortedLines(piece));
                pieces.add(DayManifest.Piece.of(sha256, piece));
                piece = nextPiece(lines);
            }
        }
        Set<String> parts = new HashSet<>();
        DayManifest before = contents.manifest();
        if (before != null) {
            parts.addAll(before.parts());
        }
        open.forEach(part -> parts.add(part.sha256()));
        DayManifest manifest = new DayManifest(pieces, parts);
        return settled.settle(day, manifest, contents.version())
                ? new Result.Settled(manifest.lines(), open.size())
                : new Result.OthersWereFaster();
    }

    private static List<JournalLine> nextPiece(LineSource lines) {
        List<JournalLine> piece = new ArrayList<>();
        long characters = 0;
        while (characters < PIECE_CHARACTERS) {
            @Nullable JournalLine line = lines.next();
            if (line == null) {
                break;
            }
            piece.add(line);
            characters += line.document().length();
        }
        return piece;
    }
}
