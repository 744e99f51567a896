package dev.stammkunde.reports.publishing;

/**
 * Says that something that this function needs does not answer, or not now. The shop did nothing
 * wrong, and its platform is to deliver again.
 */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String problem) {
        super(problem);
    }

    public UnavailableException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
