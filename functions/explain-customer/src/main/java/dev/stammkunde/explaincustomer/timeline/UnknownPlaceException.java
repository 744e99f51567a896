package dev.stammkunde.explaincustomer.timeline;

/** A place in a timeline that no page of it ended at. */
public final class UnknownPlaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPlaceException() {
        super("no such place", null, false, false);
    }
}
