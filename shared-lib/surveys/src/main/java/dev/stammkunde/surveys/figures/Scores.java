package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Scale;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many answers gave which score.
 *
 * @param counts by score; only of scores that were given
 */
public record Scores(Scale scale, Map<Integer, Long> counts) {

    public Scores {
        Map<Integer, Long> sorted = new TreeMap<>(counts);
        sorted.values().removeIf(count -> count == 0);
        counts = Collections.unmodifiableMap(sorted);
    }

    /** Returns those of no answer. */
    public static Scores none(Scale scale) {
        return new Scores(scale, Map.of());
    }

    /** Returns how many answers there are. */
    public long n() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many answers gave a score within bounds, both inclusive. */
    public long between(int least, int most) {
        return counts.entrySet().stream()
                .filter(score -> least <= score.getKey() && score.getKey() <= most)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Returns the scores of all answers, here and there. */
    public Scores plus(Scores more) {
        Map<Integer, Long> sums = new TreeMap<>(counts);
        more.counts.forEach((score, count) -> sums.merge(score, count, Long::sum));
        return new Scores(scale, sums);
    }

    /** Returns the sum of all scores. */
    long sum() {
        return weighted(1);
    }

    /** Returns the sum of the squares of all scores. */
    long squares() {
        return weighted(2);
    }

    private long weighted(int power) {
        return counts.entrySet().stream()
                .mapToLong(it -> it.getValue() * (long) Math.pow(it.getKey(), power))
                .sum();
    }
}
