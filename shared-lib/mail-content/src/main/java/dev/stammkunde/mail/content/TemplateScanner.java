package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.TemplateProblem.Part;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Takes a template apart: text, tags in braces, elements and their attributes, each with its place.
 */
final class TemplateScanner {

    /**
     * An attribute as it was written.
     *
     * @param from where its value starts in the template
     * @param to where its value ends
     */
    record Attribute(String name, int from, int to) {}

    private final String text;

    /** Where each line starts. */
    private final int[] lines;

    private final int end;
    private final Part part;
    private final TemplateProblems problems;
    private int offset;

    TemplateScanner(String text, Part part, TemplateProblems problems) {
        this.text = text;
        this.lines =
                IntStream.concat(
                                IntStream.of(0),
                                IntStream.range(0, text.length())
                                        .filter(i -> text.charAt(i) == '\n')
                                        .map(i -> i + 1))
                        .toArray();
        this.end = text.length();
        this.part = part;
        this.problems = problems;
    }

    /** Scans the value of an attribute. */
    private TemplateScanner(TemplateScanner whole, Attribute attribute) {
        this.text = whole.text;
        this.lines = whole.lines;
        this.offset = attribute.from();
        this.end = attribute.to();
        this.part = whole.part;
        this.problems = whole.problems;
    }

    TemplateScanner value(Attribute attribute) {
        return new TemplateScanner(this, attribute);
    }

    Position position() {
        int found = Arrays.binarySearch(lines, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lines[line] + 1);
    }

    boolean atEnd() {
        return offset >= end;
    }

    boolean atTag() {
        return looksAt("{{");
    }

    /** Takes a tag and returns what is between its braces. */
    String tag() {
        Position at = position();
        if (looksAt("{{{")) {
            throw problems.unreadable(
                    part, at, "every value is escaped; write {{ and }}, without a third brace");
        }
        if (offset > 0 && text.charAt(offset - 1) == '\\') {
            throw problems.unreadable(part, at, "\\ cannot stand before {{");
        }
        String closing = looksAt("{{!--") ? "--}}" : "}}";
        int close = text.indexOf(closing, offset + 2);
        if (close < 0 || close + closing.length() > end) {
            throw problems.unreadable(part, at, "{{ is never closed by " + closing);
        }
        String content = text.substring(offset + 2, close);
        offset = close + closing.length();
        return content;
    }

    boolean atElement() {
        return looksAt("<");
    }

    boolean atElementEnd() {
        return looksAt("</");
    }

    /** Takes text up to the next tag, in markup also up to the next element. */
    String text(boolean markup) {
        int from = offset;
        while (offset < end && !atTag() && !(markup && atElement())) {
            char c = text.charAt(offset);
            if ((Character.isISOControl(c) && !Character.isWhitespace(c))
                    || Character.getType(c) == Character.PRIVATE_USE) {
                throw problems.unreadable(part, position(), "this character cannot be used");
            }
            offset++;
        }
        return text.substring(from, offset);
    }

    /** Takes {@code <name}, or a comment and returns nothing. */
    String elementStart() {
        Position at = position();
        if (looksAt("<!--")) {
            int close = text.indexOf("-->", offset);
            if (close < 0) {
                throw problems.unreadable(part, at, "<!-- is never closed by -->");
            }
            offset = close + 3;
            return "";
        }
        offset++;
        String name = name();
        if (name.isEmpty()) {
            throw problems.unreadable(part, at, "no tag starts here; write &lt; for the character");
        }
        return name;
    }

    /** Takes {@code </name>}. */
    String elementEnd() {
        Position at = position();
        offset += 2;
        String name = name();
        skipBlanks();
        if (!looksAt(">")) {
            throw problems.unreadable(part, at, "</" + name + " needs a >");
        }
        offset++;
        return name;
    }

    /** Takes an attribute; null where there is none. */
    @Nullable Attribute attribute(String element) {
        skipBlanks();
        if (atEnd() || looksAt(">") || looksAt("/>")) {
            return null;
        }
        Position at = position();
        String name = name();
        skipBlanks();
        if (name.isEmpty() || !looksAt("=")) {
            throw problems.unreadable(
                    part, at, "in <" + element + ">, an attribute must be written name=\"value\"");
        }
        offset++;
        skipBlanks();
        char quote = atEnd() ? ' ' : text.charAt(offset);
        int close = quote == '"' || quote == '\'' ? text.indexOf(quote, offset + 1) : -1;
        if (close < 0 || close >= end) {
            throw problems.unreadable(part, at, "the value of " + name + " must be in quotes");
        }
        Attribute attribute = new Attribute(name, offset + 1, close);
        offset = close + 1;
        return attribute;
    }

    /** Takes the end of {@code <name …>} and returns whether the element ends there too. */
    boolean elementStartEnd() {
        boolean closed = looksAt("/>");
        if (!closed && !looksAt(">")) {
            throw problems.unreadable(part, position(), "a tag is never closed by >");
        }
        offset += closed ? 2 : 1;
        return closed;
    }

    private String name() {
        int from = offset;
        while (offset < end && isNameCharacter(text.charAt(offset))) {
            offset++;
        }
        return text.substring(from, offset).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(char c) {
        return c == '-'
                || (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z');
    }

    private void skipBlanks() {
        while (offset < end && Character.isWhitespace(text.charAt(offset))) {
            offset++;
        }
    }

    private boolean looksAt(String expected) {
        return offset + expected.length() <= end && text.startsWith(expected, offset);
    }
}
