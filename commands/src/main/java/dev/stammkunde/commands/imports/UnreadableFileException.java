package dev.stammkunde.commands.imports;

/** Says why a file cannot be read at all, to whoever made it. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message) {
        super(message);
    }
}
