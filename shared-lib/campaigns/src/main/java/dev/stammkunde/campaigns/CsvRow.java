package dev.stammkunde.campaigns;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a CSV file (RFC 4180), and the line that it begins on. Rows without anything are left
 * out. Lines end as Windows, Unix or old Macs end them.
 *
 * <p>A quote that stands within a cell, or that nothing closes, is a character like others: it must
 * not make one cell of all that follows.
 *
 * @param line from 1
 */
record CsvRow(int line, List<String> cells) {

    CsvRow {
        cells = List.copyOf(cells);
    }

    /** Reads a text, whose first line tells what parts its cells. */
    static List<CsvRow> read(String text) {
        return new Reader(text).rows();
    }

    private static final class Reader {

        private final String text;
        private final char separator;
        private final List<CsvRow> rows = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int line = 1;
        private int begun = 1;

        Reader(String text) {
            this.text = text.replace("\r\n", "\n").replace('\r', '\n');
            this.separator = separator(text.lines().findFirst().orElse(""));
        }

        private static char separator(String firstLine) {
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                if (count(firstLine, candidate) > count(firstLine, best)) {
                    best = candidate;
                }
            }
            return best;
        }

        private static long count(String text, char wanted) {
            return text.chars().filter(c -> c == wanted).count();
        }

        List<CsvRow> rows() {
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean isDoubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c == '\n') {
                    line++;
                }
                if (quoted && c == '"' && isDoubled) {
                    cell.append(c);
                    i++;
                } else if (quoted && c == '"') {
                    quoted = false;
                } else if (c == '"' && begins(cell) && isClosed(i + 1)) {
                    quoted = true;
                } else if (quoted) {
                    cell.append(c);
                } else if (c == separator) {
                    endCell();
                } else if (c == '\n') {
                    endRow();
                } else {
                    cell.append(c);
                }
            }
            endRow();
            return rows;
        }

        private static boolean begins(StringBuilder cell) {
            return cell.chars().allMatch(Character::isWhitespace);
        }

        /** Whether a quote closes what one before a place opens; two of them are one in a text. */
        private boolean isClosed(int from) {
            int at = text.indexOf('"', from);
            while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at = text.indexOf('"', at + 2);
            }
            return at >= 0;
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.stream().anyMatch(content -> !content.isBlank())) {
                rows.add(new CsvRow(begun, cells));
            }
            cells = new ArrayList<>();
            begun = line;
        }
    }
}
