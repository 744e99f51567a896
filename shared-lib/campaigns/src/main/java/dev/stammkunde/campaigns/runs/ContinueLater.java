package dev.stammkunde.campaigns.runs;

/** Lets another invocation go on. */
@FunctionalInterface
public interface ContinueLater {

    /**
     * Puts a message into the function's own queue.
     *
     * @param body the message that the run was asked for with
     */
    void continueLater(String body);
}
