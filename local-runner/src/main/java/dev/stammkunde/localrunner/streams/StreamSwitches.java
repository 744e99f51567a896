package dev.stammkunde.localrunner.streams;

import java.util.Locale;
import java.util.Optional;

/** Lets people see what happens when a stream stands still or tells things twice. Thread-safe. */
public final class StreamSwitches {

    private StreamFault fault = StreamFault.NONE;
    private int left;

    /** What goes wrong with a stream. */
    public enum StreamFault {
        NONE("all is well"),
        PAUSED("nothing is handed to the function, as with a mapping that is disabled"),
        TWICE("each batch is handed to the function a second time after it was handled");

        private final String description;

        StreamFault(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }

        /** Returns the name that the page and its JSON use. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the fault of that label. */
        public static Optional<StreamFault> find(String label) {
            for (StreamFault fault : values()) {
                if (fault.label().equals(label)) {
                    return Optional.of(fault);
                }
            }
            return Optional.empty();
        }
    }

    /** Sets what goes wrong from now on; for so many batches, or until it is set again if 0. */
    public synchronized void set(StreamFault next, int batches) {
        fault = next;
        left = next == StreamFault.TWICE ? batches : 0;
    }

    public synchronized StreamFault current() {
        return fault;
    }

    /** Returns for how many batches it still holds; 0 for all. */
    public synchronized int left() {
        return left;
    }

    boolean isPaused() {
        return current() == StreamFault.PAUSED;
    }

    /** Returns whether the batch that was handled now is handed out once more. */
    synchronized boolean takeTwice() {
        if (fault != StreamFault.TWICE) {
            return false;
        }
        if (left > 0 && --left == 0) {
            fault = StreamFault.NONE;
        }
        return true;
    }
}
