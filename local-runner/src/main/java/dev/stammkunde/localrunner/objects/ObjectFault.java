package dev.stammkunde.localrunner.objects;

import java.util.Locale;
import java.util.Optional;

/** What goes wrong with a call of S3. */
public enum ObjectFault {
    NONE("all is well"),
    SLOW_DOWN("the call is refused: reduce your request rate"),
    INTERNAL("the call fails: internal error"),
    CONFLICT("a write with a condition is refused: somebody else writes the same object"),
    BROKEN_UPLOAD("the connection ends before an object is written, and nothing is kept"),
    DROP_ANSWER("the call is carried out, but the connection ends without an answer"),
    SLOW("the call is carried out, but the answer takes its time");

    private final String description;

    ObjectFault(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }

    /** Returns the name that the page and its JSON use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the fault of that label. */
    public static Optional<ObjectFault> find(String label) {
        for (ObjectFault fault : values()) {
            if (fault.label().equals(label)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
