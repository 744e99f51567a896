package dev.stammkunde.localrunner.streams;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Forgets changes after a day of the runner's clock, as DynamoDB does, and not without a word. */
record Retention(String shardId, Clock clock, StreamNotes notes) {

    private static final Duration LONGEST = Duration.ofHours(24);

    /** Returns the changes that DynamoDB would still have. */
    List<Change> kept(List<Change> changes) {
        var oldest = clock.instant().minus(LONGEST);
        var kept = changes.stream().filter(change -> !change.at().isBefore(oldest)).toList();
        var count = changes.size() - kept.size();
        if (count > 0) {
            notes.lost(
                    "%d of %s were older than 24 hours, which is how long DynamoDB keeps them."
                            .formatted(count, shardId));
        }
        return kept;
    }
}
