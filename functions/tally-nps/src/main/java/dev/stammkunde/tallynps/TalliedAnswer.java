package dev.stammkunde.tallynps;

import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.streams.TableChange;
import dev.stammkunde.surveys.store.CountedAnswer;
import dev.stammkunde.surveys.store.CountedTopics;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened to an invitation or its answer, or to feedback.
 *
 * @param sequenceNumber its place in the stream
 * @param counted how it counts: its score, and what its words are about; nothing where nothing was
 *     answered, or too late
 * @param goneAt when the time of something is over that was removed: whoever erases it is earlier
 */
record TalliedAnswer(String sequenceNumber, List<Counted> counted, Optional<Instant> goneAt) {

    TalliedAnswer {
        counted = List.copyOf(counted);
    }

    /** Reads a change. What is removed, by erasure or its time to live, counts on. */
    static TalliedAnswer of(TableChange change) {
        return switch (change.kind()) {
            case INSERT, MODIFY ->
                    new TalliedAnswer(
                            change.sequenceNumber(),
                            counted(change.newImage(), false),
                            Optional.empty());
            case REMOVE -> {
                List<Counted> counted = counted(change.oldImage(), true);
                yield new TalliedAnswer(
                        change.sequenceNumber(),
                        counted,
                        counted.isEmpty()
                                ? Optional.empty()
                                : Optional.of(CountedAnswer.expiresAt(change.oldImage())));
            }
        };
    }

    private static List<Counted> counted(Map<String, AttributeValue> item, boolean gone) {
        return Stream.concat(
                        CountedAnswer.find(item, gone).stream(),
                        CountedTopics.find(item, gone).stream())
                .toList();
    }
}
