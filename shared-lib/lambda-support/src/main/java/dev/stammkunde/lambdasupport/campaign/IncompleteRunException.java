package dev.stammkunde.lambdasupport.campaign;

/** Says that a run could not serve all its customers, so that its message comes again. */
final class IncompleteRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncompleteRunException() {
        super("some customers could not be served");
    }
}
