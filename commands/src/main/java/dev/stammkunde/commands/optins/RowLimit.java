package dev.stammkunde.commands.optins;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a row that goes on and on: where a closing quote is missing, the rest of the
 * file is one value.
 */
final class RowLimit extends FilterReader {

    /** Above what all columns hold together, and what is read ahead. */
    private static final int LONGEST = 60_000;

    private int characters;

    RowLimit(Reader text) {
        super(text);
    }

    void beginRow() {
        characters = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        characters += read;
        if (characters > LONGEST) {
            throw new IOException("a row is too long; is a closing quote missing?");
        }
    }
}
