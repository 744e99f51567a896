package dev.stammkunde.tallynps;

import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Moves the counts of answers and feedback to what they say now, each once in effect. */
final class TallyNps {

    private final CountThings things;

    TallyNps(CountThings things) {
        this.things = things;
    }

    /**
     * Counts changes of answers and feedback.
     *
     * @return how many of them were of what counts
     */
    int count(List<TalliedAnswer> changes) {
        List<Counted> counted = changes.stream().flatMap(it -> it.counted().stream()).toList();
        Instant latest =
                changes.stream()
                        .flatMap(it -> it.goneAt().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        things.count(counted, latest);
        return (int) changes.stream().filter(it -> !it.counted().isEmpty()).count();
    }
}
