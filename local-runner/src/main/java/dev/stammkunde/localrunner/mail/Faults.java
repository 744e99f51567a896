package dev.stammkunde.localrunner.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Lets people see what happens when SES does not do its work. Safe for many threads. */
public final class Faults {

    private Fault fault = Fault.NONE;
    private int left;
    private Duration delay = Duration.ofSeconds(3);

    /** What goes wrong with a call that sends. */
    public enum Fault {
        NONE("all is well"),
        THROTTLE("the call is refused: maximum sending rate exceeded"),
        THROTTLE_ENTRIES("each entry of a bulk call is refused: account throttled"),
        QUOTA("the call is refused: daily message quota exceeded"),
        PAUSED("the call is refused: sending is paused for the account"),
        DROP_ANSWER("the mails are sent, but the connection ends without an answer"),
        SLOW("the mails are sent, but the answer takes its time");

        private final String description;

        Fault(String description) {
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
        public static Optional<Fault> find(String label) {
            for (Fault fault : values()) {
                if (fault.label().equals(label)) {
                    return Optional.of(fault);
                }
            }
            return Optional.empty();
        }
    }

    /** Sets what goes wrong from now on, for so many calls, or until it is set again if 0. */
    public synchronized void set(Fault next, int calls, Duration answerDelay) {
        fault = next;
        left = calls;
        delay = answerDelay;
    }

    /** Returns what goes wrong with the call that comes now. */
    public synchronized Fault next() {
        var now = fault;
        if (left > 0 && --left == 0) {
            fault = Fault.NONE;
        }
        return now;
    }

    public synchronized Fault current() {
        return fault;
    }

    /** Returns for how many calls it still holds; 0 for all. */
    public synchronized int left() {
        return left;
    }

    /** Returns how long a slow answer takes. */
    public synchronized Duration delay() {
        return delay;
    }
}
