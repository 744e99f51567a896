package dev.stammkunde.insights.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

final class PairCountsTest {

    @Property(tries = 100)
    void count_withinItsBound_isExact(
            @ForAll @Size(max = 300) List<@IntRange(max = 30) Integer> numbers) {
        PairCounts counts = new PairCounts(10_000);
        Map<List<Integer>, Integer> oracle = new HashMap<>();
        for (int i = 1; i < numbers.size(); i++) {
            counts.add(numbers.get(i - 1), numbers.get(i));
            oracle.merge(List.of(numbers.get(i - 1), numbers.get(i)), 1, Integer::sum);
        }

        Map<List<Integer>, Integer> counted = new HashMap<>();
        counts.each((one, other, count) -> counted.put(List.of(one, other), count));

        assertThat(counted).isEqualTo(oracle);
    }

    @Test
    void add_moreThanItsBound_keepsWhatIsCountedMostAndNeverTooHigh() {
        PairCounts counts = new PairCounts(1_000);
        Random random = new Random(7);
        Map<List<Integer>, Integer> oracle = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            int one = i % 10 == 0 ? 1 : random.nextInt(100_000);
            int other = i % 10 == 0 ? 2 : random.nextInt(100_000);
            counts.add(one, other);
            oracle.merge(List.of(one, other), 1, Integer::sum);
        }

        assertThat(counts.size()).isLessThanOrEqualTo(1_000);
        assertThat(counts.count(1, 2)).isEqualTo(5_000);
        counts.each(
                (one, other, count) ->
                        assertThat(count)
                                .isLessThanOrEqualTo(oracle.getOrDefault(List.of(one, other), 0)));
    }

    @Test
    void add_moreThanItsBoundOfWhatIsCountedAlike_staysWithinIt() {
        PairCounts counts = new PairCounts(100);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 500; i++) {
                counts.add(i, i);
            }
        }

        assertThat(counts.size()).isLessThanOrEqualTo(100);
    }
}
