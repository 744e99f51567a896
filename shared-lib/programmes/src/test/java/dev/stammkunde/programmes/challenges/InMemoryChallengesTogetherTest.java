package dev.stammkunde.programmes.challenges;

import static dev.stammkunde.programmes.challenges.ChallengeWorld.ALL;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.TEAS;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.account;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.may;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.teas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.InMemoryChallenges;
import dev.stammkunde.programmes.testing.SampleChallenges;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

final class InMemoryChallengesTogetherTest extends ChallengesTogetherContract {

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

    /** Somebody is erased while the board is made for the second time. */
    private static Challenges erasing(InMemoryChallenges kept, String customer) {
        AtomicInteger made = new AtomicInteger();
        return (Challenges)
                Proxy.newProxyInstance(
                        Challenges.class.getClassLoader(),
                        new Class<?>[] {Challenges.class},
                        (_, method, given) -> {
                            Object answer = method.invoke(kept, given);
                            boolean isFirstPage =
                                    method.getName().equals("participants") && given[1] == null;
                            if (isFirstPage && made.incrementAndGet() == 2) {
                                kept.forget(account(customer));
                            }
                            return answer;
                        });
    }

    @Test
    void board_theLastOfAll_brokenOffByAnErasure_isMadeByTheNextRun() {
        InMemoryChallenges kept = new InMemoryChallenges();
        ChallengeWorld world = new ChallengeWorld(erasing(kept, "b"));
        world.with(TEAS, SampleChallenges.THREE_TEAS);
        world.hears(teas("1", "a", 2, may(3)));
        world.hears(teas("2", "b", 1, may(3)));
        world.runs(may(4));
        world.hears(teas("3", "a", 1, may(5)));

        world.runs(may(60));
        world.runs(may(61));

        assertThat(kept.findBoard(TEAS).orElseThrow().top())
                .containsExactly(new LeaderBoard.Entry("a", 3, Optional.empty()));
        assertThat(kept.planned(may(100), 10)).isEmpty();
    }
}
