package dev.stammkunde.localrunner.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stream of a table that feeds a function.
 *
 * @param id of the mapping, as the deployed stack calls it
 * @param table the name of the table
 * @param fromOldest whether it begins with the oldest change that is there, not with the next one
 * @param filters patterns of Lambda, of which one must match; all changes pass if there are none
 */
public record StreamMapping(
        String id,
        String functionId,
        String table,
        boolean fromOldest,
        int batchSize,
        int parallelBatches,
        List<String> filters,
        boolean reportsFailures,
        Retries retries) {

    /**
     * What becomes of changes that fail.
     *
     * @param most how often a failed batch is tried again; without end if there is none
     * @param oldest what is older is given up; nothing is if there is none
     * @param bisects whether a failed batch is cut in half
     * @param failureArn the queue that is told of what was given up
     */
    public record Retries(
            OptionalInt most,
            Optional<Duration> oldest,
            boolean bisects,
            Optional<String> failureArn) {}
}
