package dev.stammkunde.programmes.challenges;

import static dev.stammkunde.programmes.challenges.ChallengeWorld.ALL;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.FIRST;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.TEAS;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.goods;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.may;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Who takes part in challenges, and who gets one of few places, over any store. */
abstract class ChallengePlacesContract {

    abstract Challenges challenges();

    private ChallengeWorld world() {
        return new ChallengeWorld(challenges()).with(TEAS, SampleChallenges.THREE_TEAS);
    }

    @Test
    void signUp_countsWhatIsPaidAfterIt_andIsOncePerCustomer() {
        ChallengeWorld world = world().with(FIRST, SampleChallenges.FIRST_TWO);
        world.hears(goods("tea", "1", "a", 5, may(2)));
        assertThat(world.signUp(FIRST, "a", may(3)))
                .matches(
                        it ->
                                it instanceof SignUpForChallenge.Outcome.SignedUp up
                                        && !up.isRepeat());
        assertThat(world.signUp(FIRST, "a", may(4)))
                .matches(
                        it ->
                                it instanceof SignUpForChallenge.Outcome.SignedUp up
                                        && up.isRepeat());
        world.hear(goods("tea", "1", "a", 5, may(2)));
        assertThat(world.of(FIRST, "a").amount("EUR")).isZero();

        world.hears(goods("tea", "2", "a", 5, may(5)));
        assertThat(world.of(FIRST, "a").amount("EUR")).isEqualTo(5_000);
        assertThat(world.of(FIRST, "a").signedUpAt()).isEqualTo(may(3));
    }

    @Test
    void signUp_whereNobodyCan_isRefused() {
        ChallengeWorld world = world().with(FIRST, SampleChallenges.FIRST_TWO);

        assertThat(world.signUp(TEAS, "a", may(3)))
                .isEqualTo(new SignUpForChallenge.Outcome.NotOpen());
        assertThat(world.signUp(FIRST, "a", may(32)))
                .isEqualTo(new SignUpForChallenge.Outcome.NotOpen());
        assertThat(world.signUp(FIRST, "stranger", may(3)))
                .isEqualTo(new SignUpForChallenge.Outcome.UnknownCustomer());
        assertThat(world.signUp(FIRST, "erased-1", may(3)))
                .isEqualTo(new SignUpForChallenge.Outcome.UnknownCustomer());
        assertThat(world.signUp(ALL, "a", may(3)))
                .isEqualTo(new SignUpForChallenge.Outcome.UnknownChallenge());
    }

    @Test
    void places_taken_letTheNextWait_andAFreedOneGoesToTheLongestWaiting() {
        ChallengeWorld world = new ChallengeWorld(challenges());
        world.with(FIRST, SampleChallenges.FIRST_TWO);
        for (String customer : List.of("a", "b", "c", "d")) {
            world.signUp(FIRST, customer, may(1));
        }
        world.hears(goods("tea", "1", "a", 5, may(2)));
        world.hears(goods("tea", "2", "b", 5, may(3)));
        world.hears(goods("tea", "3", "c", 5, may(4)));
        world.hears(goods("tea", "4", "d", 5, may(5)));
        assertThat(world.of(FIRST, "c").prizes().getFirst().state()).isEqualTo(PrizeState.NO_PLACE);

        world.hears(refund("1", "r1", 1, may(6)));
        world.signUp(FIRST, "e", may(6));
        world.hears(goods("tea", "5", "e", 5, may(6).plusSeconds(60)));
        world.hears(goods("tea", "6", "d", 5, may(6).plusSeconds(120)));
        assertThat(world.of(FIRST, "e").prizes().getFirst().state()).isEqualTo(PrizeState.NO_PLACE);
        world.runs(may(7));
        world.runs(may(40));

        assertThat(world.points("a")).isZero();
        assertThat(world.points("e")).isZero();
        assertThat(world.points("b")).isEqualTo(500);
        assertThat(world.points("c")).isEqualTo(500);
        assertThat(world.points("d")).isZero();
        assertThat(world.challenges.places(FIRST)).isEqualTo(2);
    }

    @Test
    @AtOnce
    void sixteenAtOnce_neverOversellPlaces_norPayTwice() throws Exception {
        ChallengeWorld world = new ChallengeWorld(challenges());
        world.with(FIRST, SampleChallenges.FIRST_TWO.replace("\"needsSignUp\":true,", ""));
        IntStream.range(0, 8)
                .forEach(i -> world.inLedger(goods("tea", "o" + i, "c" + i, 5, may(2))));
        atOnce(i -> () -> world.hear(goods("tea", "o" + i % 8, "c" + i % 8, 5, may(2))));
        atOnce(
                _ ->
                        () -> {
                            world.runs(may(40));
                            return List.of();
                        });

        long paid = IntStream.range(0, 8).mapToLong(i -> world.points("c" + i)).sum();
        assertThat(paid).isEqualTo(1_000);
        assertThat(world.challenges.places(FIRST)).isEqualTo(2);
    }

    private static void atOnce(IntFunction<Callable<List<TakingPart>>> call) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            for (Future<List<TakingPart>> answer :
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(call).toList())) {
                answer.get();
            }
        }
    }
}
