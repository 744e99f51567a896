package dev.stammkunde.mail.content;

/** A place in a template, in lines and columns from 1. */
record Position(int line, int column) {

    static final Position START = new Position(1, 1);

    static Position of(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, offset - lineStart + 1);
    }
}
