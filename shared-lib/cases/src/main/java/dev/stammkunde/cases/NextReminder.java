package dev.stammkunde.cases;

import java.time.Instant;

/** When somebody is reminded of a case that is open, and of what. */
public record NextReminder(Kind kind, Instant at) {

    /** What they are reminded of. */
    public enum Kind {
        /** It will be due. */
        SOON,
        /** It is due. */
        DUE
    }
}
