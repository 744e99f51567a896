package dev.stammkunde.notices;

/** Another run tells the same person at this moment, and goes on with it. */
public final class OutdatedMarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutdatedMarkException() {
        super("another run tells the same person");
    }
}
