package dev.stammkunde.commands.optins;

/** Says why a file cannot be read as opt-ins at all, or not any further. */
public final class InvalidFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidFileException(String message) {
        super(message);
    }
}
