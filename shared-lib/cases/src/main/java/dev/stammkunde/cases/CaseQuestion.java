package dev.stammkunde.cases;

import java.time.Instant;

/**
 * Which cases of a shop are asked for.
 *
 * @param person who asks
 * @param now of the question
 */
public record CaseQuestion(Filter filter, String person, Instant now) {

    /** Which cases. */
    public enum Filter {
        /** All that are open. */
        OPEN,
        /** Open, and their time is over. */
        OVERDUE,
        /** Open, and seen to by who asks. */
        MINE,
        /** Open, and nobody sees to them. */
        UNASSIGNED,
        CLOSED
    }

    /** Whether a case is asked for. */
    public boolean isAbout(ServiceCase one) {
        return switch (filter) {
            case OPEN -> one.isOpen();
            case OVERDUE -> one.isOverdue(now);
            case MINE -> one.isOpen() && person.equals(one.owner());
            case UNASSIGNED -> one.isOpen() && one.owner() == null;
            case CLOSED -> !one.isOpen();
        };
    }
}
