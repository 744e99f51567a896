package dev.stammkunde.programmes.challenges;

import static dev.stammkunde.programmes.challenges.ChallengeWorld.TEAS;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.account;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.cancelled;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.goods;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.may;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.refund;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.teas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

import java.time.Instant;

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
}
