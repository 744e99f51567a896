package dev.stammkunde.points.journal;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** Lines in their {@link JournalLine#ORDER}, each once: what one object of the journal holds. */
public record SortedLines(List<JournalLine> lines) {

    public SortedLines {
        lines = List.copyOf(lines);
    }

    /** Sorts lines and drops those that came twice. */
    public static SortedLines of(Collection<JournalLine> lines) {
        return new SortedLines(lines.stream().sorted(JournalLine.ORDER).distinct().toList());
    }

    /**
     * Takes the next lines of many, for a piece of them.
     *
     * @param characters the piece ends with the line that brings it to so many
     * @return none at the end
     */
    public static SortedLines next(LineSource lines, long characters) {
        List<JournalLine> piece = new ArrayList<>();
        long taken = 0;
        while (taken < characters) {
            JournalLine line = lines.next();
            if (line == null) {
                break;
            }
            piece.add(line);
            taken += line.document().length();
        }
        return new SortedLines(piece);
    }

    /** Returns the text that names them: each document and a line feed. */
    public byte[] text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.document()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads them from memory. */
    public LineSource source() {
        Iterator<JournalLine> rest = lines.iterator();
        return new LineSource() {
            @Override
            public @Nullable JournalLine next() {
                return rest.hasNext() ? rest.next() : null;
            }

            @Override
            public void close() {
                // There is nothing to give back.
            }
        };
    }
}
