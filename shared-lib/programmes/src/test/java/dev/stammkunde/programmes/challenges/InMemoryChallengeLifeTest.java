package dev.stammkunde.programmes.challenges;

import static dev.stammkunde.programmes.challenges.ChallengeWorld.ALL;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.may;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.teas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.InMemoryChallenges;
import dev.stammkunde.programmes.testing.SampleChallenges;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

final class InMemoryChallengeLifeTest extends ChallengeLifeContract {

    @Override
    Challenges challenges() {
        return new InMemoryChallenges();
    }

    /** More than a page of them: too many to write to a real table each time. */
    @Test
    void together_endMovedOrManyTakePart_isDecidedLaterAndInPages() {
        ChallengeWorld world = new ChallengeWorld(challenges());
        world.with(ALL, SampleChallenges.TOGETHER);
        IntStream.range(0, 130).forEach(i -> world.hears(teas("o" + i, "c" + i, 1, may(3))));
        world.change(
                ALL,
                before ->
                        SampleChallenges.saying(
                                SampleChallenges.TOGETHER.replace("2026-05-31", "2026-06-02"),
                                before));
        world.runs(may(46));
        assertThat(world.points("c0")).isZero();

        world.runs(may(48));
        assertThat(IntStream.range(0, 130).mapToLong(i -> world.points("c" + i)).sum())
                .isEqualTo(130 * 30);
    }
}
