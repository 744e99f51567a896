package dev.stammkunde.commands;

/** Says that a command cannot do what it was asked, in words for the person who asked. */
final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
