package dev.stammkunde.receiveshopwebhook;

/**
 * Says that something that this function needs does not answer, or not now. The shop did nothing
 * wrong, and its platform is to deliver again.
 */
final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnavailableException(String problem) {
        super(problem);
    }

    UnavailableException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
