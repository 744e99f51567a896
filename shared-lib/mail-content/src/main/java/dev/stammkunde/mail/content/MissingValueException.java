package dev.stammkunde.mail.content;

/** Leaves a rendering as soon as a value is missing. It never leaves this package. */
final class MissingValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String variable;

    MissingValueException(String variable) {
        super(variable, null, false, false);
        this.variable = variable;
    }

    String variable() {
        return variable;
    }
}
