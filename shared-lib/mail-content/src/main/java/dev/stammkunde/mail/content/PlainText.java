package dev.stammkunde.mail.content;

import java.util.regex.Pattern;

/**
 * Puts rendered plain text in order: lines of at most {@value #WIDTH} characters but for links, one
 * blank line between paragraphs, no blanks at the ends of lines.
 */
final class PlainText {

    /** Stands for a line across. */
    static final String RULE = "----------";

    static final int WIDTH = 76;

    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    private PlainText() {}

    static String arranged(String text) {
        StringBuilder arranged = new StringBuilder(text.length() + 64);
        boolean gap = false;
        for (String raw : text.split("\n", -1)) {
            String line = BLANKS.matcher(raw).replaceAll(" ").strip();
            if (line.isEmpty()) {
                gap = true;
                continue;
            }
            if (gap && !arranged.isEmpty()) {
                arranged.append('\n');
            }
            gap = false;
            wrap(arranged, line);
        }
        return arranged.toString();
    }

    private static void wrap(StringBuilder arranged, String line) {
        String indent = line.startsWith("- ") ? "  " : "";
        int width = 0;
        for (String word : line.split(" ")) {
            if (width > 0 && width + 1 + word.length() > WIDTH) {
                arranged.append('\n').append(indent);
                width = indent.length();
            } else if (width > 0) {
                arranged.append(' ');
                width++;
            }
            arranged.append(word);
            width += word.length();
        }
        arranged.append('\n');
    }
}
