package dev.stammkunde.tallynps;

import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Moves the counts of answers to what they say now, each once in effect. */
final class TallyNps {

    private final CountThings things;

    TallyNps(CountThings things) {
        this.things = things;
    }

    /**
     * Counts changes of answers.
     *
     * @return how many of them were of answers that count
     */
    int count(List<TalliedAnswer> changes) {
        List<Counted> answers = changes.stream().flatMap(it -> it.answer().stream()).toList();
        Instant latest =
                changes.stream()
                        .flatMap(it -> it.goneAt().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        things.count(answers, latest);
        return answers.size();
    }
}
