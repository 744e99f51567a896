package dev.stammkunde.campaigns.schedules;

/** Says why an expression is no schedule. */
public final class MalformedScheduleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedScheduleException(String message) {
        super(message);
    }

    /** Returns what is wrong. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
