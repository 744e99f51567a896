package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CodeFile.Encoding;

import java.util.List;

/** What a file of customers says. */
public sealed interface ListFile {

    /**
     * Its lines, without the titles.
     *
     * @param encoding how the file was read, for whoever sent it to see
     */
    record Lines(List<ListLine> lines, Encoding encoding) implements ListFile {
        public Lines {
            lines = List.copyOf(lines);
        }

        /** How many lines a part has, but the last. */
        public static final int PER_PART = 1_000;

        /** Returns how many parts the file has. */
        public int parts() {
            return (lines.size() + PER_PART - 1) / PER_PART;
        }

        /** Returns the lines of a part, from 1. */
        public List<ListLine> part(int part) {
            int from = (part - 1) * PER_PART;
            return lines.subList(from, Math.min(lines.size(), from + PER_PART));
        }
    }

    /**
     * A file that nothing is taken from.
     *
     * @param line where, from 1; 0 for the file as a whole
     * @param problem what was expected, without what stands there: it is somebody's address
     */
    record Unusable(int line, String problem) implements ListFile {}
}
