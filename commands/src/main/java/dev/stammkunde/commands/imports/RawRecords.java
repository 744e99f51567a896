package dev.stammkunde.commands.imports;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * Parts a text into records: lines, of which one that opens a quote goes on until it is closed.
 *
 * <p>Memory is bounded whatever the text is. A quote that is never closed takes only its own line
 * with it: what follows is read again.
 */
final class RawRecords implements AutoCloseable {

    /**
     * A record.
     *
     * @param line on which it begins, from 1
     * @param text without the end of its line; empty where there is a problem
     * @param problem why it cannot be read; absent where it can
     */
    record Raw(long line, String text, @Nullable String problem) {}

    private enum State {
        BEGIN,
        PLAIN,
        QUOTED,
        CLOSED
    }

    /** Stands for no mark: records are lines. */
    static final char NO_QUOTES = 0;

    private static final int END = -1;

    private final BufferedReader text;
    private final char delimiter;
    private final int longest;

    private String again = "";
    private int againAt;
    private long line = 1;

    /**
     * Makes records of a text.
     *
     * @param delimiter between values, or {@link #NO_QUOTES}
     * @param longest characters of a record
     */
    RawRecords(BufferedReader text, char delimiter, int longest) {
        this.text = text;
        this.delimiter = delimiter;
        this.longest = longest;
    }

    /** Returns the next record, or null at the end. */
    @Nullable Raw next() throws IOException {
        int letter = read();
        if (letter == END) {
            return null;
        }
        long begin = line;
        StringBuilder record = new StringBuilder();
        State state = State.BEGIN;
        while (letter != END && !(isBreak(letter) && state != State.QUOTED)) {
            if (record.length() >= longest) {
                return tooLong(begin, record, letter);
            }
            record.append((char) letter);
            line += letter == '\n' ? 1 : 0;
            state = after(state, letter);
            letter = read();
        }
        if (letter == END && state == State.QUOTED) {
            return unclosed(begin, record);
        }
        endLine(letter);
        return new Raw(begin, record.toString(), null);
    }

    private State after(State state, int letter) {
        if (delimiter == NO_QUOTES) {
            return State.PLAIN;
        }
        return switch (state) {
            case QUOTED -> letter == '"' ? State.CLOSED : State.QUOTED;
            case BEGIN, CLOSED ->
                    letter == '"' ? State.QUOTED : letter == delimiter ? State.BEGIN : State.PLAIN;
            case PLAIN -> letter == delimiter ? State.BEGIN : State.PLAIN;
        };
    }

    private Raw tooLong(long begin, StringBuilder record, int letter) throws IOException {
        if (record.indexOf("\n") >= 0) {
            record.append((char) letter);
            return unclosed(begin, record);
        }
        int skipped = letter;
        while (skipped != END && !isBreak(skipped)) {
            skipped = read();
        }
        endLine(skipped);
        return new Raw(begin, "", "is longer than %,d characters".formatted(longest));
    }

    /** The rest of the record is read again as what it is without that quote. */
    private Raw unclosed(long begin, StringBuilder record) {
        readAgain(begin, record.toString());
        return new Raw(begin, "", "opens a quote and does not close it");
    }

    /**
     * Takes back all but the first line of the record that was read last: two quotes that are never
     * closed close each other, and what is between them are records.
     */
    void takeBack(Raw raw) {
        readAgain(raw.line(), raw.text() + "\n");
    }

    private void readAgain(long begin, String record) {
        int end = record.indexOf('\n');
        again = (end < 0 ? "" : record.substring(end + 1)) + again.substring(againAt);
        againAt = 0;
        line = begin + 1;
    }

    private void endLine(int letter) throws IOException {
        if (letter == '\r') {
            int following = read();
            if (following != '\n' && following != END) {
                again = (char) following + again.substring(againAt);
                againAt = 0;
            }
        }
        line++;
    }

    private static boolean isBreak(int letter) {
        return letter == '\n' || letter == '\r';
    }

    private int read() throws IOException {
        return againAt < again.length() ? again.charAt(againAt++) : text.read();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
