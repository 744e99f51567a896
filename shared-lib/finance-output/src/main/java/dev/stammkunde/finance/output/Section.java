package dev.stammkunde.finance.output;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the report. Files and the page write the same ones.
 *
 * @param lineTitle what its lines are
 * @param columns beside the one of titles
 * @param totalKey names the line that sums up the others; absent where they cannot be
 * @param totalTitle what that line is called
 */
record Section(
        ReportTopic topic,
        String lineTitle,
        List<Column> columns,
        List<Line> lines,
        @Nullable String totalKey,
        String totalTitle) {

    /** What becomes of a column in the last line, and in each. */
    enum Kind {
        /** It has no sum. */
        PLAIN,
        /** It is summed up at its end. */
        SUMMED,
        /** It sums up those before it, in each line. */
        ACROSS
    }

    /**
     * A column.
     *
     * @param key its name for programs, the same in all languages
     */
    record Column(String key, String title, Kind kind) {}

    /**
     * A line.
     *
     * @param key its name for programs, the same in all languages
     * @param cells one for each column
     */
    record Line(String key, String title, List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    Section {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line.cells().size() != columns.size()) {
                throw new IllegalArgumentException(topic + " " + line.key());
            }
        }
    }

    /** Returns a table without a line of sums. */
    static Section of(ReportTopic topic, String lineTitle, List<Column> columns, List<Line> lines) {
        return new Section(topic, lineTitle, columns, lines, null, "");
    }

    /** Returns it with a line that sums up the others. */
    Section withTotal(String key, String title) {
        return new Section(topic, lineTitle, columns, lines, key, title);
    }

    /** Whether there is a line of sums: there is none of nothing. */
    boolean hasTotal() {
        return totalKey != null && !lines.isEmpty();
    }

    /** Returns the line of sums. */
    Line total() {
        List<Cell> sums = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            sums.add(
                    columns.get(i).kind() == Kind.PLAIN
                            ? Cell.blank()
                            : Cell.sum(lines.stream().map(l -> l.cells().get(column)).toList()));
        }
        return new Line(String.valueOf(totalKey), totalTitle, sums);
    }

    /** Returns all lines with that of sums. */
    List<Line> allLines() {
        List<Line> all = new ArrayList<>(lines);
        if (hasTotal()) {
            all.add(total());
        }
        return all;
    }

    /** Whether a column has numbers, which stand to the right. */
    boolean isNumbers(int column) {
        return lines.stream().anyMatch(line -> line.cells().get(column).isNumber());
    }

    /** Returns it without its first lines. */
    Section from(int line) {
        return new Section(
                topic, lineTitle, columns, lines.subList(line, lines.size()), totalKey, totalTitle);
    }

    /** Whether it is wider than a sheet of paper is when upright. */
    boolean isWide() {
        return columns.size() > 7;
    }
}
