package dev.stammkunde.campaigns;

import java.util.List;

/** What a file of codes says, as a shop exports it. */
public sealed interface CodeFile {

    /** The encodings that such files have. */
    enum Encoding {
        /** By the mark at its beginning, or because all of it can be read so. */
        UTF_8("UTF-8"),
        /** Because it is no UTF-8: as German shops and spreadsheets write. */
        WINDOWS_1252("Windows-1252");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        /** Returns its usual name. */
        public String label() {
            return label;
        }
    }

    /**
     * Codes.
     *
     * @param codes each once, in their order
     * @param doubles what stood there once more, whatever its case: shops tell codes apart without
     * @param encoding how the file was read, for whoever sent it to see
     */
    record Codes(List<String> codes, List<String> doubles, Encoding encoding) implements CodeFile {

        public Codes {
            codes = List.copyOf(codes);
            doubles = List.copyOf(doubles);
        }
    }

    /**
     * A file that nothing is taken from.
     *
     * @param line where, from 1; 0 for the file as a whole
     * @param problem what was expected, without what stands there: codes are worth money
     */
    record Unusable(int line, String problem) implements CodeFile {}
}
