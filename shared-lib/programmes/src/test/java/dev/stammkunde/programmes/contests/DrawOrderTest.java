package dev.stammkunde.programmes.contests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.platform.Sha256;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Who is drawn follows from the seed and the list alone, and nobody is likelier than another. */
final class DrawOrderTest {

    private static final String SEED = "7".repeat(64);

    /** Of 01-entry to 10-entry; written down from a run of the few lines in docs/contests.md. */
    private static final String LIST =
            "d16906d8eb893dc65cff6f01c5109cc1bf25a7ec5dea18f6397a67a65c835425";

    private static List<Integer> all(DrawOrder order) {
        List<Integer> drawn = new ArrayList<>();
        while (order.hasNext()) {
            drawn.add(order.next());
        }
        return drawn;
    }

    @Test
    void order_ofTheGuide_isAsOtherLanguagesFindIt() {
        List<String> ids = IntStream.rangeClosed(1, 10).mapToObj("%02d-entry"::formatted).toList();

        assertThat(ContestList.hash(ids)).isEqualTo(LIST);
        assertThat(all(DrawOrder.of(SEED, LIST, 10))).containsExactly(7, 4, 8, 9, 5, 6, 2, 3, 1, 0);
        DrawOrder large = DrawOrder.of(SEED, LIST, 100_000);
        assertThat(IntStream.range(0, 5).map(_ -> large.next()).boxed())
                .containsExactly(29487, 61969, 27012, 68002, 72413);
    }

    @Test
    void order_ofAnyList_hasEachEntryOnce() {
        for (int size = 0; size < 40; size++) {
            assertThat(all(DrawOrder.of(SEED, LIST, size)))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
        }
    }

    @Test
    void order_numberThatWouldMakeSomeLikelier_isPassedOver() {
        // 2^64 is 3 times some number and 1: the greatest number of all is one too many.
        ArrayDeque<Long> numbers = new ArrayDeque<>(List.of(-1L, 1L, 0L, 0L));

        assertThat(all(DrawOrder.by(numbers::remove, 3))).containsExactly(1, 0, 2);
        assertThat(numbers).isEmpty();

        // The greatest that counts leaves 2.
        ArrayDeque<Long> greatest = new ArrayDeque<>(List.of(-2L, 0L, 0L));
        assertThat(all(DrawOrder.by(greatest::remove, 3))).startsWith(2);
    }

    @Test
    void order_ofAllNumbers_isEachOrderOnce() {
        Set<List<Integer>> orders = new HashSet<>();
        for (long first = 0; first < 4; first++) {
            for (long second = 0; second < 3; second++) {
                for (long third = 0; third < 2; third++) {
                    ArrayDeque<Long> numbers = new ArrayDeque<>(List.of(first, second, third, 0L));
                    orders.add(all(DrawOrder.by(numbers::remove, 4)));
                }
            }
        }

        assertThat(orders).hasSize(24);
    }

    /** Seeds are fixed, so that the test is the same each time: 6,000 draws, five entries. */
    @Test
    void order_ofManySeeds_drawsEachEntryAboutAsOften() {
        int[] first = new int[5];
        int[] second = new int[5];
        for (int i = 0; i < 6_000; i++) {
            DrawOrder order = DrawOrder.of(Sha256.of("seed " + i), LIST, 5);
            first[order.next()]++;
            second[order.next()]++;
        }

        for (int entry = 0; entry < 5; entry++) {
            // Four standard deviations of a fifth of 6,000.
            assertThat(first[entry]).isCloseTo(1_200, within(124));
            assertThat(second[entry]).isCloseTo(1_200, within(124));
        }
    }
}
