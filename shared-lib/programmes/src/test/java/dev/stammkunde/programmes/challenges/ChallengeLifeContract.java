package dev.stammkunde.programmes.challenges;

import static dev.stammkunde.programmes.challenges.ChallengeWorld.ALL;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.FIRST;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.TEAS;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.account;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.cancelled;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.goods;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.may;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.refund;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.teas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The life of challenges over any store. */
abstract class ChallengeLifeContract {

    abstract Challenges challenges();

    private ChallengeWorld world() {
        return new ChallengeWorld(challenges()).with(TEAS, SampleChallenges.THREE_TEAS);
    }

    private static PrizeState state(ChallengeWorld world, String customer) {
        return world.of(TEAS, customer).prizes().getLast().state();
    }

    @Test
    void threeTeas_reachedAndHeld_isPaidOnceAfterTheHold() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.hears(teas("2", "a", 2, may(5)));

        assertThat(state(world, "a")).isEqualTo(PrizeState.HELD);
        world.runs(may(19).minusSeconds(1));
        assertThat(world.points("a")).isZero();

        world.runs(may(19));
        world.runs(may(20));
        assertThat(state(world, "a")).isEqualTo(PrizeState.PAID);
        assertThat(world.points("a")).isEqualTo(100);
        assertThat(world.challenges.due(may(60), 10)).isEmpty();
    }

    @Test
    void order_toldAgain_countsOnce() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.hears(teas("1", "a", 2, may(3)));
        world.hear(teas("1", "a", 2, may(3)));

        assertThat(world.of(TEAS, "a").amount("PIECES")).isEqualTo(2);
        assertThat(world.of(TEAS, "a").prizes()).isEmpty();
    }

    @Test
    void order_ofOtherGoodsOrAGuestOrErased_countsForNobody() {
        ChallengeWorld world = world();
        world.hears(goods("coffee", "1", "a", 5, may(3)));
        world.hears(teas("2", null, 5, may(3)));
        world.hears(teas("3", "erased-1", 5, may(3)));

        assertThat(world.challenges.participants(TEAS, null, 10)).isEmpty();
        assertThat(world.challenges.ofOrder(TEAS.shopId(), "3")).isEmpty();
    }

    @Test
    void order_paidAtTheWindowsEdges_countsByTheShopsZone() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 1, Instant.parse("2026-04-30T21:59:59Z")));
        world.hears(teas("2", "a", 1, Instant.parse("2026-04-30T22:00:00Z")));
        world.hears(teas("3", "a", 1, Instant.parse("2026-05-31T21:59:59Z")));
        world.hears(teas("4", "a", 1, Instant.parse("2026-05-31T22:00:00Z")));

        assertThat(world.of(TEAS, "a").shares().keySet()).containsExactly("2", "3");
    }

    @Test
    void refund_duringTheHold_dropsThePrize_andANewOrderReachesItAgain() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 3, may(3)));
        world.hears(refund("1", "r1", 1, may(4)));
        assertThat(world.of(TEAS, "a").prizes()).isEmpty();

        world.runs(may(20));
        world.hears(teas("2", "a", 1, may(21)));
        world.runs(may(40));
        assertThat(world.points("a")).isEqualTo(100);
    }

    @Test
    void refund_afterPayment_takesBack_andReachedAgainGivesAgain() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 3, may(1)));
        world.runs(may(16));
        world.hears(refund("1", "r1", 1, may(17)));
        assertThat(state(world, "a")).isEqualTo(PrizeState.TAKEN_BACK);
        assertThat(world.points("a")).isZero();

        world.hears(refund("1", "r1", 1, may(17)));
        assertThat(world.points("a")).isZero();

        world.hears(teas("2", "a", 1, may(18)));
        world.runs(may(40));
        assertThat(world.points("a")).isEqualTo(100);
        assertThat(world.of(TEAS, "a").prizes())
                .extracting(ChallengePrize::number)
                .containsExactly(1, 2);
    }

    @Test
    void refund_heardBeforeItsOrder_isKnownFromTheLedger() {
        ChallengeWorld world = world();
        world.inLedger(teas("1", "a", 3, may(3)));
        world.inLedger(refund("1", "r1", 2, may(4)));
        world.hear(refund("1", "r1", 2, may(4)));
        world.hear(teas("1", "a", 3, may(3)));

        assertThat(world.of(TEAS, "a").amount("PIECES")).isEqualTo(1);
    }

    @Test
    void order_cancelled_countsForNothing() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 3, may(3)));
        world.hears(cancelled("1", "a", may(4)));

        assertThat(world.of(TEAS, "a").amount("PIECES")).isZero();
        assertThat(world.of(TEAS, "a").prizes()).isEmpty();
    }

    @Test
    void order_thatBecomesAnothersCustomers_countsForThemAlone() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 3, may(3)));
        world.hears(as(teas("1", "b", 3, may(3)), may(4)));

        assertThat(world.of(TEAS, "a").shares()).isEmpty();
        assertThat(world.of(TEAS, "a").prizes()).isEmpty();
        assertThat(world.of(TEAS, "b").amount("PIECES")).isEqualTo(3);
        assertThat(world.challenges.places(TEAS)).isEqualTo(1);
    }

    private static ShopEvent as(ShopEvent.OrderReported told, Instant at) {
        return new ShopEvent.OrderReported(
                told.source(), AsOf.of(at), told.order(), told.payment(), false, null);
    }

    @Test
    void challenge_changedInTheMiddle_countsOrdersByTheVersionTheyWereHeardBy() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.change(
                TEAS,
                before ->
                        SampleChallenges.saying(
                                SampleChallenges.THREE_TEAS.replace("\"tea\"", "\"coffee\""),
                                before));
        world.hears(teas("2", "a", 1, may(4)));
        world.hears(goods("coffee", "3", "a", 1, may(5)));
        world.hears(refund("1", "r1", 1, may(6)));

        assertThat(world.of(TEAS, "a").amount("PIECES")).isEqualTo(2);
    }

    @Test
    void goal_lowered_isReachedAtTheNextLook_andAHeldOneKeepsItsPoints() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 3, may(3)));
        world.hears(teas("2", "b", 2, may(3)));
        world.change(
                TEAS,
                before ->
                        SampleChallenges.saying(
                                SampleChallenges.THREE_TEAS
                                        .replace("\"amount\":3", "\"amount\":2")
                                        .replace("\"points\":100", "\"points\":10"),
                                before));
        world.hears(refund("1", "r1", 1, may(4)));
        world.hear(teas("2", "b", 2, may(3)));
        world.runs(may(30));

        assertThat(world.points("a")).isEqualTo(100);
        assertThat(world.points("b")).isEqualTo(10);
    }

    @Test
    void goal_countedOtherwise_beginsAnew() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.change(
                TEAS,
                before ->
                        SampleChallenges.saying(
                                SampleChallenges.THREE_TEAS.replace("PIECES", "ORDERS"), before));
        world.hears(teas("2", "a", 1, may(4)));

        assertThat(world.of(TEAS, "a").amount("ORDERS")).isEqualTo(1);
        assertThat(world.of(TEAS, "a").prizes()).isEmpty();
    }

    @Test
    void challenge_pausedOrArchived_countsNothingNew_andPaysWhatIsHeld() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 3, may(3)));
        world.hears(teas("2", "b", 2, may(3)));
        world.change(TEAS, before -> SampleChallenges.in(DocumentState.ARCHIVED, before));
        world.hears(teas("3", "b", 2, may(4)));
        world.runs(may(30));

        assertThat(world.points("a")).isEqualTo(100);
        assertThat(world.of(TEAS, "b").amount("PIECES")).isEqualTo(2);
        assertThat(world.points("b")).isZero();
    }

    @Test
    void customers_joined_reachItTogether_andArePaidOnce() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.hears(teas("2", "b", 1, may(4)));
        world.merge("a", "b", may(5));
        world.joined("a", "b", may(5));
        world.runs(may(6));
        assertThat(world.of(TEAS, "a").shares()).isEmpty();
        assertThat(state(world, "b")).isEqualTo(PrizeState.HELD);

        world.hears(refund("1", "r1", 1, may(7)));
        assertThat(world.of(TEAS, "b").prizes()).isEmpty();
        world.hears(teas("3", "a", 1, may(8)));
        world.runs(may(30));
        assertThat(world.points("b")).isEqualTo(100);
    }

    @Test
    void customers_joinedAfterBothWon_keepBoth_untilTooLittleStands() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 3, may(1)));
        world.hears(teas("2", "b", 3, may(1)));
        world.runs(may(16));
        world.merge("a", "b", may(17));
        world.joined("a", "b", may(17));
        world.runs(may(18));
        assertThat(world.points("b")).isEqualTo(200);

        world.hears(refund("1", "r1", 3, may(19)));
        assertThat(world.points("b")).isEqualTo(200);
        world.hears(refund("2", "r2", 1, may(20)));
        assertThat(world.points("b")).isZero();
        assertThat(world.challenges.places(TEAS)).isZero();
    }

    @Test
    void customer_forgotten_leavesNothing_andTheirOrdersCountForNobody() {
        ChallengeWorld world = world();
        world.hears(teas("1", "a", 2, may(3)));
        world.hears(teas("2", "a", 1, may(4)));
        world.hears(refund("2", "r2", 1, may(5)));
        world.challenges.forget(account("a"));

        assertThat(world.challenges.participants(TEAS, null, 10)).isEmpty();
        assertThat(world.challenges.ofOrder(TEAS.shopId(), "1")).isEmpty();
        assertThat(world.challenges.ofOrder(TEAS.shopId(), "2")).isEmpty();
        assertThat(world.hear(refund("1", "r1", 1, may(6)))).isEmpty();
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
    void board_shownByALaterVersion_isMadeOnceSomebodyAsks() {
        ChallengeWorld world = new ChallengeWorld(challenges());
        world.with(TEAS, SampleChallenges.THREE_TEAS.replace("\"showsBoard\":true,", ""));
        world.hears(teas("1", "a", 2, may(3)));
        world.change(TEAS, before -> SampleChallenges.saying(SampleChallenges.THREE_TEAS, before));
        ShowBoard show = new ShowBoard(world.needs);

        assertThat(show.find(TEAS, account("a"), may(4)).orElseThrow().board()).isEmpty();
        world.runs(may(5));

        assertThat(show.find(TEAS, account("a"), may(5)).orElseThrow().findPlace()).hasValue(1);
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
