package dev.stammkunde.platform.items;

/** Says that a text is longer than what is ever read again, so that it must not be written. */
public final class TextTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TextTooLongException(int bytes) {
        super("a text of %,d bytes is too long to be read again".formatted(bytes));
    }
}
