package dev.stammkunde.insights.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.insights.recommendations.Neighbours.Neighbour;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class NeighboursTest {

    @Test
    void likeness_byHand_isTheCosineTimesTheShrinkage() {
        // 20 of 40 and 90 buyers: 20/60 * 20/30
        assertThat(Neighbours.likeness(20, 40, 90)).isCloseTo(2.0 / 9, within(1e-12));
    }

    @Test
    void of_twoCustomersInCommon_saysNothingAndOfThreeDoes() {
        Neighbours.Counting counting = new Neighbours.Counting(3, 100);
        counting.add(new int[] {0, 1});
        counting.add(new int[] {0, 1, 2});
        counting.add(new int[] {0, 2});
        counting.add(new int[] {0, 2});

        Neighbours neighbours = counting.neighbours();

        assertThat(neighbours.of(1)).isEmpty();
        assertThat(neighbours.of(0)).containsExactly(new Neighbour(2, 3 / Math.sqrt(12) * 3 / 13));
        assertThat(neighbours.of(2)).extracting(Neighbour::number).containsExactly(0);
    }

    @Property(tries = 60)
    void of_anyShop_isWhatAFullComparisonFinds(
            @ForAll @Size(min = 1, max = 120)
                    List<@Size(max = 5) Set<@IntRange(max = 24) Integer>> customers) {
        Neighbours.Counting counting = new Neighbours.Counting(25, 100_000);
        customers.forEach(
                each -> counting.add(each.stream().mapToInt(it -> it).sorted().toArray()));

        Neighbours neighbours = counting.neighbours();

        for (int one = 0; one < 25; one++) {
            assertThat(neighbours.of(one)).isEqualTo(oracle(customers, one));
        }
    }

    private static List<Neighbour> oracle(List<Set<Integer>> customers, int one) {
        List<Neighbour> all = new ArrayList<>();
        for (int other = 0; other < 25; other++) {
            if (other == one) {
                continue;
            }
            int both = count(customers, Set.of(one, other));
            if (both >= 3) {
                double cosine =
                        both
                                / Math.sqrt(
                                        (double) count(customers, Set.of(one))
                                                * count(customers, Set.of(other)));
                all.add(new Neighbour(other, cosine * both / (both + 10)));
            }
        }
        all.sort(
                (a, b) ->
                        a.likeness() == b.likeness()
                                ? Integer.compare(a.number(), b.number())
                                : Double.compare(b.likeness(), a.likeness()));
        return all.subList(0, Math.min(20, all.size()));
    }

    private static int count(List<Set<Integer>> customers, Set<Integer> products) {
        return (int) customers.stream().filter(each -> each.containsAll(products)).count();
    }
}
