package dev.stammkunde.tallynps;

import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.streams.TableChange;
import dev.stammkunde.surveys.store.CountedAnswer;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to an invitation or its answer.
 *
 * @param sequenceNumber its place in the stream
 * @param answer nothing where nothing was answered, or too late
 * @param goneAt when the time of an answer is over that was removed: whoever erases one is earlier
 */
record TalliedAnswer(String sequenceNumber, Optional<Counted> answer, Optional<Instant> goneAt) {

    /** Reads a change. An answer that is removed, by erasure or its time to live, counts on. */
    static TalliedAnswer of(TableChange change) {
        return switch (change.kind()) {
            case INSERT, MODIFY ->
                    new TalliedAnswer(
                            change.sequenceNumber(),
                            CountedAnswer.find(change.newImage(), false),
                            Optional.empty());
            case REMOVE -> {
                Optional<Counted> answer = CountedAnswer.find(change.oldImage(), true);
                yield new TalliedAnswer(
                        change.sequenceNumber(),
                        answer,
                        answer.map(_ -> CountedAnswer.expiresAt(change.oldImage())));
            }
        };
    }
}
