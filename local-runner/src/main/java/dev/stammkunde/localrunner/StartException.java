package dev.stammkunde.localrunner;

/** Says why the runner cannot start, in words for the person who started it. */
public final class StartException extends RuntimeException {

    public StartException(String message, Throwable cause) {
        super(message, cause);
    }

    public StartException(String message) {
        super(message);
    }
}
