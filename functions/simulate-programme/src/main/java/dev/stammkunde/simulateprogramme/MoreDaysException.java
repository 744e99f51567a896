package dev.stammkunde.simulateprogramme;

/** There are more days than there was time for: Lambda calls the function again, which goes on. */
final class MoreDaysException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MoreDaysException(String simulationId) {
        super("there are more days to read for simulation " + simulationId);
    }
}
