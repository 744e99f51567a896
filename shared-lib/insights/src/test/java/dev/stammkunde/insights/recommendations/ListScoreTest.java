package dev.stammkunde.insights.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

final class ListScoreTest {

    @Test
    void of_hitsAtTheFirstAndTheThirdPlace_gainsByHand() {
        ListScore score = ListScore.of(List.of("a", "x", "b"), Set.of("a", "b", "c"));

        // (1 + 1/log2(4)) / (1 + 1/log2(3) + 1/log2(4)) = 1.5 / 2.13093
        assertThat(score.ndcg()).isCloseTo(0.703918, within(1e-6));
        assertThat(score.recall()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void of_theWholeBasketFirst_isOne() {
        assertThat(ListScore.of(List.of("b", "a"), Set.of("a", "b")))
                .isEqualTo(new ListScore(1, 1));
    }

    @Test
    void of_aHitAfterTheTenthPlace_isNone() {
        List<String> list = IntStream.rangeClosed(1, 11).mapToObj(i -> "p" + i).toList();

        assertThat(ListScore.of(list, Set.of("p11"))).isEqualTo(new ListScore(0, 0));
        assertThat(ListScore.of(List.of(), Set.of("p11"))).isEqualTo(new ListScore(0, 0));
    }

    @Test
    void of_aBasketBeyondTenProducts_isNormalisedByWhatAListCanHave() {
        List<String> bought = IntStream.rangeClosed(1, 20).mapToObj(i -> "p" + i).toList();

        ListScore score = ListScore.of(bought, Set.copyOf(bought));

        assertThat(score.ndcg()).isCloseTo(1, within(1e-12));
        assertThat(score.recall()).isEqualTo(0.5);
    }
}
