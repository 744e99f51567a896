package dev.stammkunde.programmes.limited;

import static dev.stammkunde.programmes.limited.OfferWorld.claim;
import static dev.stammkunde.programmes.limited.OfferWorld.customer;
import static dev.stammkunde.programmes.limited.OfferWorld.refusal;
import static dev.stammkunde.programmes.testing.SampleOffers.EARLY;
import static dev.stammkunde.programmes.testing.SampleOffers.FROM;
import static dev.stammkunde.programmes.testing.SampleOffers.HOLD;
import static dev.stammkunde.programmes.testing.SampleOffers.ID;
import static dev.stammkunde.programmes.testing.SampleOffers.UNTIL;
import static dev.stammkunde.programmes.testing.SampleOffers.teaYear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.limited.ClaimOutcome.ClaimRefusal;
import dev.stammkunde.programmes.testing.SampleOffers;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The life of claims over any store. */
abstract class OfferLifeContract extends OfferOrderContract {

    @Test
    void reserve_pieceIsLeft_isKeptUntilTheHoldEndsAndCountedOnce() {
        OfferWorld world = world(2);

        Claim claim = claim(world.reserve("a", "key", NOW));

        assertThat(claim.state()).isEqualTo(ClaimState.RESERVED);
        assertThat(claim.holdUntil()).isEqualTo(HOLD_END);
        assertThat(claim.price()).isEqualTo(Orders.eur("99.00"));
        assertThat(world.left(NOW)).isEqualTo(1);
        assertThat(world.claims.ofCustomer(customer("a"))).containsExactly(claim);
    }

    @Test
    void reserve_sameRequestOrSameCustomerAgain_isTheSameHoldAndNoLonger() {
        OfferWorld world = world(5);
        Claim first = claim(world.reserve("a", "key", NOW));

        ClaimOutcome again = world.reserve("a", "key", NOW.plusSeconds(30));
        ClaimOutcome otherTab = world.reserve("a", "other", NOW.plusSeconds(60));

        assertThat(claim(again)).isEqualTo(first);
        assertThat(((ClaimOutcome.Done) again).isReplay()).isTrue();
        assertThat(claim(otherTab)).isEqualTo(first);
        assertThat(world.left(NOW.plusSeconds(60))).isEqualTo(4);
    }

    @Test
    void reserve_beforeItOpens_isRefusedWithWhenUnlessInTheAudience() {
        OfferWorld world = world(5);

        assertThat(world.reserve("a", "key", FROM.minusNanos(1)))
                .isEqualTo(new ClaimOutcome.Refused(ClaimRefusal.TOO_EARLY, FROM));
        assertThat(world.reserve("m1", "key", EARLY.minusNanos(1)))
                .isEqualTo(new ClaimOutcome.Refused(ClaimRefusal.TOO_EARLY, EARLY));
        assertThat(claim(world.reserve("m1", "key", EARLY)).at()).isEqualTo(EARLY);
        assertThat(claim(world.reserve("a", "key", FROM)).at()).isEqualTo(FROM);
    }

    @Test
    void reserve_atTheEnd_isOverAndTheMomentBeforeItIsNot() {
        OfferWorld world = world(5);

        assertThat(refusal(world.reserve("a", "key", UNTIL))).isEqualTo(ClaimRefusal.OVER);
        claim(world.reserve("a", "key", UNTIL.minusNanos(1)));
        assertThat(claim(world.buy("a", "5001", UNTIL)).state()).isEqualTo(ClaimState.BOUGHT);
    }

    @Test
    void hold_atItsBoundary_isOverToTheNanosecondWithoutAnyJob() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);

        assertThat(world.left(HOLD_END.minusNanos(1))).isZero();
        assertThat(refusal(world.reserve("b", "key", HOLD_END.minusNanos(1))))
                .isEqualTo(ClaimRefusal.SOLD_OUT);
        assertThat(world.left(HOLD_END)).isEqualTo(1);
        assertThat(refusal(world.buy("a", "5001", HOLD_END))).isEqualTo(ClaimRefusal.HOLD_OVER);
        assertThat(refusal(world.reserve("a", "key", HOLD_END))).isEqualTo(ClaimRefusal.HOLD_OVER);
        claim(world.reserve("b", "key", HOLD_END));
        assertThat(refusal(world.reserve("a", "new key", HOLD_END)))
                .isEqualTo(ClaimRefusal.SOLD_OUT);
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(1, 0, 0, 0));
    }

    @Test
    void reserve_ownHoldIsOver_isANewHoldWithANewKey() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);

        Claim second = claim(world.reserve("a", "second", HOLD_END));

        assertThat(second.holdUntil()).isEqualTo(HOLD_END.plus(HOLD));
        assertThat(world.claims.count(ID).taken()).isEqualTo(1);
        assertThat(world.claims.countReserved(ID)).isEqualTo(1);
    }

    @Test
    void lapse_dueHolds_areFoundByTheirEndAndEndedOnce() {
        OfferWorld world = world(3);
        world.reserve("a", "key", NOW);
        world.reserve("b", "key", NOW.plusSeconds(1));
        assertThat(world.claims.due(HOLD_END.minusNanos(1), 10)).isEmpty();

        List<ClaimId> due = world.claims.due(HOLD_END, 10);

        assertThat(due).containsExactly(new ClaimId(ID, "a"));
        assertThat(world.stock.lapse(due.getFirst(), HOLD_END)).isTrue();
        assertThat(world.stock.lapse(due.getFirst(), HOLD_END)).isFalse();
        assertThat(world.stock.lapse(new ClaimId(ID, "b"), HOLD_END)).isFalse();
        assertThat(world.claims.count(ID).taken()).isEqualTo(1);
        assertThat(world.claims.due(HOLD_END.plusSeconds(1), 10)).hasSize(1);
        assertThat(world.figures(HOLD_END)).isEqualTo(new OfferFigures(3, 1, 0, 0, 0, 2, 0, 0));
    }

    @Test
    void release_heldThenAgain_givesThePieceBackOnce() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);

        claim(world.release("a", NOW));
        ClaimOutcome again = world.release("a", NOW);

        assertThat(((ClaimOutcome.Done) again).isReplay()).isTrue();
        assertThat(world.left(NOW)).isEqualTo(1);
        assertThat(refusal(world.release("b", NOW))).isEqualTo(ClaimRefusal.NO_CLAIM);
    }

    @Test
    void buy_heldThenAgainThenByOtherOrder_isBoughtOnce() {
        OfferWorld world = world(5);
        world.reserve("a", "key", NOW);

        Claim bought = claim(world.buy("a", "5001", NOW));

        assertThat(bought.state()).isEqualTo(ClaimState.BOUGHT);
        assertThat(claim(world.buy("a", "5001", HOLD_END))).isEqualTo(bought);
        assertThat(refusal(world.buy("a", "5002", NOW))).isEqualTo(ClaimRefusal.BOUGHT_OTHERWISE);
        assertThat(refusal(world.reserve("a", "new", NOW))).isEqualTo(ClaimRefusal.HAD_BEFORE);
        assertThat(refusal(world.buy("b", "5003", NOW))).isEqualTo(ClaimRefusal.NO_CLAIM);
        assertThat(world.figures(HOLD_END)).isEqualTo(new OfferFigures(5, 0, 1, 0, 0, 4, 0, 0));
    }

    @Test
    void buy_orderOfAnothersClaim_isRefused() {
        OfferWorld world = world(5);
        world.reserve("a", "key", NOW);
        world.reserve("b", "key", NOW);
        world.buy("a", "5001", NOW);

        assertThat(refusal(world.buy("b", "5001", NOW))).isEqualTo(ClaimRefusal.BOUGHT_OTHERWISE);
    }

    @Test
    void stockLoweredBelowWhatIsTaken_sellsNothingMoreAndTakesNothingAway() {
        OfferWorld world = world(4);
        world.reserve("a", "key", NOW);
        world.reserve("b", "key", NOW);
        world.reserve("c", "key", NOW);
        put(SampleOffers.withStock(teaYear(4), 2));

        assertThat(world.left(NOW)).isZero();
        assertThat(refusal(world.reserve("d", "key", NOW))).isEqualTo(ClaimRefusal.SOLD_OUT);
        claim(world.buy("a", "5001", NOW));
        claim(world.buy("b", "5002", NOW));
        assertThat(refusal(world.reserve("d", "key", HOLD_END))).isEqualTo(ClaimRefusal.SOLD_OUT);
        put(SampleOffers.withStock(SampleOffers.withStock(teaYear(4), 2), 3));
        claim(world.reserve("d", "key", HOLD_END));
        assertThat(world.figures(HOLD_END)).isEqualTo(new OfferFigures(3, 1, 2, 0, 0, 0, 0, 0));
    }

    @Test
    void paused_claimed_isRefusedAndWhatIsHeldCanBeBought() {
        OfferWorld world = world(4);
        world.reserve("a", "key", NOW);
        put(SampleOffers.in(DocumentState.PAUSED, teaYear(4)));

        assertThat(refusal(world.reserve("b", "key", NOW))).isEqualTo(ClaimRefusal.NOT_OFFERED);
        assertThat(claim(world.buy("a", "5001", NOW)).state()).isEqualTo(ClaimState.BOUGHT);
        assertThat(refusal(world.reserve.reserve(wish("nothing"), NOW)))
                .isEqualTo(ClaimRefusal.UNKNOWN_OFFER);
        assertThat(refusal(world.reserve.reserve(wish("No id#"), NOW)))
                .isEqualTo(ClaimRefusal.UNKNOWN_OFFER);
    }

    private static ReserveOffer.Wish wish(String offer) {
        return new ReserveOffer.Wish(customer("a"), offer, "key");
    }

    @Test
    void merged_bothHadOne_keepBothAndGetNoThird() {
        OfferWorld world = world(9);
        world.reserve("a", "key", NOW);
        world.reserve("b", "key", NOW);
        world.buy("a", "5001", NOW);
        world.buy("b", "5002", NOW);
        world.merge("a", "b", NOW);

        assertThat(refusal(world.reserve("b", "new", NOW))).isEqualTo(ClaimRefusal.HAD_BEFORE);
        assertThat(refusal(world.reserve("a", "new", NOW))).isEqualTo(ClaimRefusal.HAD_BEFORE);
        world.cancelled("5001", NOW.plusSeconds(100));
        assertThat(refusal(world.reserve("b", "new", NOW))).isEqualTo(ClaimRefusal.HAD_BEFORE);
        assertThat(world.figures(NOW)).isEqualTo(new OfferFigures(9, 0, 1, 1, 0, 8, 0, 0));
    }

    @Test
    void merged_oneHeldAPiece_isBoughtUnderTheOtherName() {
        OfferWorld world = world(9);
        world.reserve("a", "key", NOW);
        world.merge("a", "b", NOW);

        assertThat(claim(world.reserve("b", "key", NOW)).id().holder()).isEqualTo("a");
        assertThat(one(world.paid("5001", "b", 1, NOW)).sale().doubts()).isEmpty();
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(1, 1, 0, 0));
    }

    @Test
    void merged_bothHeldAPiece_buyOneAndTheOtherLapses() {
        OfferWorld world = world(9);
        world.reserve("a", "key", NOW);
        world.reserve("b", "key", NOW);
        world.merge("a", "b", NOW);

        claim(world.buy("b", "5001", NOW));

        assertThat(refusal(world.buy("a", "5002", NOW))).isEqualTo(ClaimRefusal.BOUGHT_OTHERWISE);
        assertThat(refusal(world.reserve("a", "new", NOW))).isEqualTo(ClaimRefusal.HAD_BEFORE);
        assertThat(world.left(HOLD_END)).isEqualTo(8);
    }

    @Test
    void show_throughItsLife_countsDownToWhatComesNext() {
        OfferWorld world = world(1);

        LimitedOfferView soon = view(world, "a", FROM.minusMillis(1_500));
        assertThat(soon.phase()).isEqualTo(LimitedOfferView.Phase.SOON);
        assertThat(soon.secondsLeft()).isEqualTo(2);
        assertThat(view(world, "m1", EARLY).phase()).isEqualTo(LimitedOfferView.Phase.OPEN);
        assertThat(view(world, "a", FROM).secondsLeft()).isEqualTo(7 * 86_400);
        world.reserve("a", "key", NOW);
        assertThat(view(world, "a", NOW).phase()).isEqualTo(LimitedOfferView.Phase.RESERVED);
        assertThat(view(world, "a", NOW).secondsLeft()).isEqualTo(HOLD.toSeconds());
        assertThat(view(world, "b", NOW).phase()).isEqualTo(LimitedOfferView.Phase.SOLD_OUT);
        assertThat(view(world, "b", HOLD_END).phase()).isEqualTo(LimitedOfferView.Phase.OPEN);
        world.paid("5001", "a", 1, NOW);
        assertThat(view(world, "a", NOW).phase()).isEqualTo(LimitedOfferView.Phase.BOUGHT);
        assertThat(world.show.show(customer("b"), UNTIL)).isEmpty();
        assertThat(world.show.show(customer("a"), UNTIL)).hasSize(1);
    }

    private static LimitedOfferView view(OfferWorld world, String customer, Instant now) {
        return world.show.find(customer(customer), ID.id(), now).orElseThrow();
    }

    @Test
    @AtOnce
    void fiftyBuyersAtOnce_stockOfTen_tenGetOneAndFortyAreToldThatItIsSoldOut() throws Exception {
        OfferWorld world = world(10);

        List<ClaimOutcome> outcomes = atOnce(50, i -> () -> world.reserve("c" + i, "key", NOW));

        assertThat(outcomes).filteredOn(ClaimOutcome.Done.class::isInstance).hasSize(10);
        assertThat(outcomes)
                .filteredOn(ClaimOutcome.Refused.class::isInstance)
                .hasSize(40)
                .containsOnly(ClaimOutcome.refused(ClaimRefusal.SOLD_OUT));
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(10, 0, 0, 0));
    }

    @Test
    @AtOnce
    void fiftyAtOnce_tenHoldsAreOver_tenGetTheirPieces() throws Exception {
        OfferWorld world = world(10);
        for (int i = 0; i < 10; i++) {
            world.reserve("early" + i, "key", NOW);
        }

        List<ClaimOutcome> outcomes =
                atOnce(50, i -> () -> world.reserve("c" + i, "key", HOLD_END));

        assertThat(outcomes).filteredOn(ClaimOutcome.Done.class::isInstance).hasSize(10);
        assertThat(outcomes)
                .filteredOn(ClaimOutcome.Refused.class::isInstance)
                .containsOnly(ClaimOutcome.refused(ClaimRefusal.SOLD_OUT));
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(10, 0, 0, 0));
    }

    @Test
    @AtOnce
    void oneCustomerSixteenTimesAtOnce_hasOnePiece() throws Exception {
        OfferWorld world = world(10);

        List<ClaimOutcome> outcomes = atOnce(16, i -> () -> world.reserve("a", "key" + i, NOW));

        assertThat(outcomes).allMatch(ClaimOutcome.Done.class::isInstance);
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(1, 0, 0, 0));
    }

    private static List<ClaimOutcome> atOnce(int threads, IntFunction<Callable<ClaimOutcome>> call)
            throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<ClaimOutcome> outcomes = new ArrayList<>();
            for (Future<ClaimOutcome> answer :
                    pool.invokeAll(IntStream.range(0, threads).mapToObj(call).toList())) {
                outcomes.add(answer.get());
            }
            return outcomes;
        }
    }
}
