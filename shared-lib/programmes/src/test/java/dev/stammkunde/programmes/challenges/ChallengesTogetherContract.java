package dev.stammkunde.programmes.challenges;

import static dev.stammkunde.programmes.challenges.ChallengeWorld.ALL;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.TEAS;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.account;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.may;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.refund;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.teas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.testing.SampleChallenges;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Challenges that all reach together, and leader boards, over any store. */
abstract class ChallengesTogetherContract {

    abstract Challenges challenges();

    private ChallengeWorld world() {
        return new ChallengeWorld(challenges()).with(TEAS, SampleChallenges.THREE_TEAS);
    }

    @Test
    void together_reached_rewardsWhoeverTookPartAfterTheLastHold() {
        ChallengeWorld world = new ChallengeWorld(challenges());
        world.with(ALL, SampleChallenges.TOGETHER);
        world.hears(teas("1", "a", 6, may(3)));
        world.hears(teas("2", "b", 3, may(4)));
        world.hears(teas("3", "c", 2, may(31)));
        world.hears(refund("3", "r3", 1, may(32)));
        world.hears(teas("4", "d", 1, may(31)));
        world.hears(refund("4", "r4", 1, may(33)));
        assertThat(world.challenges.together(ALL, "PIECES")).isEqualTo(10);

        world.runs(may(45));
        assertThat(world.points("a")).isZero();
        world.runs(may(46));
        world.runs(may(47));
        assertThat(List.of(world.points("a"), world.points("b"), world.points("c")))
                .containsExactly(30L, 30L, 30L);
        assertThat(world.points("d")).isZero();
        assertThat(world.challenges.planned(may(100), 10)).isEmpty();

        world.hears(refund("2", "r2", 3, may(50)));
        assertThat(world.points("b")).isZero();
        assertThat(world.points("a")).isEqualTo(30);
    }

    @Test
    void together_missedByOne_rewardsNobody() {
        ChallengeWorld world = new ChallengeWorld(challenges());
        world.with(ALL, SampleChallenges.TOGETHER);
        world.hears(teas("1", "a", 9, may(3)));
        world.runs(may(46));

        assertThat(world.points("a")).isZero();
        assertThat(world.challenges.findDecision(ALL))
                .hasValueSatisfying(
                        decision -> {
                            assertThat(decision.isReached()).isFalse();
                            assertThat(decision.amount()).isEqualTo(9);
                        });
    }

    private static String saying(String json, String... replaced) {
        return json.replace(replaced[0], replaced[1]);
    }

    @Test
    void together_shortened_isDecidedAtItsNewEnd() {
        ChallengeWorld world = new ChallengeWorld(challenges());
        world.with(ALL, SampleChallenges.TOGETHER);
        world.hears(teas("1", "a", 10, may(3)));
        world.runs(may(4));
        String shorter = saying(SampleChallenges.TOGETHER, "2026-05-31", "2026-05-10");
        assertThat(shorter).isNotEqualTo(SampleChallenges.TOGETHER);

        world.change(ALL, before -> SampleChallenges.saying(shorter, before));
        world.runs(may(5));
        world.runs(may(24));
        assertThat(world.points("a")).isZero();
        world.runs(may(26));

        assertThat(world.points("a")).isEqualTo(30);
    }

    @Test
    void together_shortenedWhileARunLooksAtIt_isLookedAtAgain() {
        ChallengeWorld world = new ChallengeWorld(challenges());
        world.with(ALL, SampleChallenges.TOGETHER);
        world.hears(teas("1", "a", 10, may(3)));
        String shorter = saying(SampleChallenges.TOGETHER, "2026-05-31", "2026-05-10");

        world.runsWhile(
                may(4),
                () -> world.change(ALL, before -> SampleChallenges.saying(shorter, before)));
        world.runs(may(5));
        world.runs(may(26));

        assertThat(world.points("a")).isEqualTo(30);
    }

    /** What was counted for each alone is no part of what they have together. */
    @Test
    void together_onceItWasForEach_isDecidedByWhatIsHeardSince() {
        ChallengeWorld world = new ChallengeWorld(challenges());
        String each =
                saying(SampleChallenges.TOGETHER, "\"goalOf\":\"TOGETHER\"", "\"goalOf\":\"EACH\"");
        assertThat(each).isNotEqualTo(SampleChallenges.TOGETHER);
        world.with(ALL, each);
        world.hears(teas("1", "a", 3, may(3)));
        world.change(ALL, before -> SampleChallenges.saying(SampleChallenges.TOGETHER, before));
        world.hears(teas("2", "a", 9, may(4)));
        world.hears(teas("3", "b", 1, may(4)));

        world.runs(may(5));
        world.runs(may(46));

        assertThat(world.challenges.findDecision(ALL))
                .hasValueSatisfying(decision -> assertThat(decision.amount()).isEqualTo(10));
        assertThat(world.points("a")).isEqualTo(30);
        assertThat(world.points("b")).isEqualTo(30);
    }

    private static LeaderBoard board(ChallengeWorld world) {
        return world.challenges.findBoard(TEAS).orElseThrow();
    }

    @Test
    void board_namesWhoAgreedAlone_andTellsEachTheirPlace() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.hears(teas("2", "b", 1, may(3)));
        world.hears(teas("3", "c", 2, may(3)));
        world.hears(teas("4", "d", 1, may(3)));
        world.hears(refund("4", "r4", 1, may(4)));
        assertThat(world.name("c", true, may(4))).isEqualTo(NameOnBoard.Outcome.DONE);
        assertThat(world.name("nameless", true, may(4))).isEqualTo(NameOnBoard.Outcome.NO_NAME);
        world.runs(may(5));

        assertThat(board(world).top())
                .extracting(LeaderBoard.Entry::customerId)
                .containsExactly("a", "c", "b");
        assertThat(board(world).top())
                .extracting(entry -> entry.firstName().orElse(""))
                .containsExactly("", "Anna-c", "");
        assertThat(board(world).top())
                .extracting(board(world)::placeOf)
                .containsExactly(1L, 1L, 3L);
        assertThat(board(world).findPlace(1)).hasValue(3);
        assertThat(board(world).findPlace(0)).isEmpty();
    }

    @Test
    void board_consentWithdrawnOrCustomerForgotten_isOffAtOnce_alsoWhileItIsMade() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.hears(teas("2", "b", 1, may(3)));
        world.name("a", true, may(4));
        world.name("b", true, may(4));
        world.runs(may(5));
        LeaderBoard madeMeanwhile = board(world).withoutName("nobody");

        world.name("a", false, may(6));
        world.challenges.forget(account("b"));

        assertThat(world.challenges.keepBoard(TEAS, madeMeanwhile)).isEqualTo(SaveResult.CONFLICT);
        assertThat(board(world).top())
                .containsExactly(new LeaderBoard.Entry("a", 2, Optional.empty()));
        assertThat(world.of(TEAS, "a").boardName()).isNull();
    }

    @Test
    void board_customersJoined_isOneOfThemUnderTheNameThatWasAgreed() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.hears(teas("2", "b", 1, may(3)));
        world.name("a", true, may(4));
        world.merge("a", "b", may(5));
        world.joined("a", "b", may(5));
        world.runs(may(6));
        world.runs(may(7));

        assertThat(board(world).top())
                .containsExactly(new LeaderBoard.Entry("b", 3, Optional.of("Anna-a")));
    }

    @Test
    void board_customersJoinedAfterTheEnd_losesTheOtherName_whenItIsWithdrawnOrErased() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.hears(teas("2", "b", 1, may(3)));
        world.hears(teas("3", "c", 2, may(3)));
        world.hears(teas("4", "d", 1, may(3)));
        world.name("a", true, may(4));
        world.name("c", true, may(4));
        world.runs(may(60));
        world.merge("a", "b", may(61));
        world.joined("a", "b", may(61));
        world.merge("c", "d", may(61));
        world.hears(refund("4", "r4", 1, may(62)));

        world.name("b", false, may(63));
        world.challenges.forget(account("d"));

        assertThat(board(world).top())
                .containsExactly(new LeaderBoard.Entry("b", 1, Optional.empty()));
        world.runs(may(64));
        assertThat(board(world).top())
                .containsExactly(new LeaderBoard.Entry("b", 3, Optional.empty()));
        assertThat(world.challenges.planned(may(100), 10)).isEmpty();
    }

    @Test
    void board_shownByALaterVersion_isMadeByTheNextRun_andNothingIsChangedByWhoAsks() {
        ChallengeWorld world = new ChallengeWorld(challenges());
        world.with(TEAS, SampleChallenges.THREE_TEAS.replace("\"showsBoard\":true,", ""));
        world.hears(teas("1", "a", 2, may(3)));
        world.change(TEAS, before -> SampleChallenges.saying(SampleChallenges.THREE_TEAS, before));
        ShowBoard show = new ShowBoard(world.needs);

        assertThat(show.find(TEAS, account("a")).orElseThrow().board()).isEmpty();
        assertThat(show.find(TEAS, account("b")).orElseThrow().findPlace()).isEmpty();
        world.runs(may(5));

        assertThat(show.find(TEAS, account("a")).orElseThrow().findPlace()).hasValue(1);
    }
}
