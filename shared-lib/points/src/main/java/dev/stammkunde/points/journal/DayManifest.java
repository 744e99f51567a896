package dev.stammkunde.points.journal;

import java.util.List;
import java.util.Set;

/**
 * Says that a day was put together: which objects hold it, and which parts they make superfluous.
 * It spares reading; without it the parts alone say the same.
 *
 * @param pieces in the order of their lines, which do not overlap
 * @param parts the SHA-256 of each part that is in them
 */
public record DayManifest(List<Piece> pieces, Set<String> parts) {

    public DayManifest {
        pieces = List.copyOf(pieces);
        parts = Set.copyOf(parts);
    }

    /** How many lines the day has. */
    public long lines() {
        return pieces.stream().mapToLong(Piece::lines).sum();
    }

    /**
     * A piece of a day.
     *
     * @param sha256 names its object
     */
    public record Piece(String sha256, long lines, Place first, Place last) {

        static Piece of(String sha256, List<JournalLine> lines) {
            return new Piece(
                    sha256, lines.size(), Place.of(lines.getFirst()), Place.of(lines.getLast()));
        }

        /** Returns the object that holds it. */
        public JournalObject object() {
            return new JournalObject(JournalObject.Kind.WHOLE, sha256);
        }
    }

    /** Where a line is. */
    public record Place(String customerId, long sequence) {
        static Place of(JournalLine line) {
            return new Place(line.customerId(), line.sequence());
        }
    }
}
