package dev.stammkunde.programmes.limited;

import static dev.stammkunde.programmes.limited.OfferWorld.claim;
import static dev.stammkunde.programmes.limited.OfferWorld.refusal;
import static dev.stammkunde.programmes.testing.SampleOffers.EARLY;
import static dev.stammkunde.programmes.testing.SampleOffers.FROM;
import static dev.stammkunde.programmes.testing.SampleOffers.HOLD;
import static dev.stammkunde.programmes.testing.SampleOffers.ID;
import static dev.stammkunde.programmes.testing.SampleOffers.UNTIL;
import static dev.stammkunde.programmes.testing.SampleOffers.teaYear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.limited.ClaimOutcome.ClaimRefusal;
import dev.stammkunde.programmes.limited.HearOfferOrder.SaleOutcome;
import dev.stammkunde.programmes.testing.SampleOffers;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

/** What orders and their refunds make of claims, over any store. */
abstract class OfferOrderContract extends OfferContract {

    @Test
    void order_paidWithinTheHold_hasThePieceAndTheApiFindsIt() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);

        SaleOutcome sold = one(world.paid("5001", "a", 1, HOLD_END.minusNanos(1)));

        assertThat(sold).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(sold.sale().doubts()).isEmpty();
        assertThat(((ClaimOutcome.Done) world.buy("a", "5001", HOLD_END)).isReplay()).isTrue();
        assertThat(one(world.paid("5001", "a", 1, HOLD_END.minusNanos(1))))
                .isInstanceOf(SaleOutcome.Nothing.class);
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(1, 1, 0, 0));
        assertThat(world.claims.due(UNTIL, 10)).isEmpty();
    }

    @Test
    void order_boughtByApiBefore_changesNothing() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);
        world.buy("a", "5001", NOW);

        assertThat(one(world.paid("5001", "a", 1, NOW))).isInstanceOf(SaleOutcome.Nothing.class);
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(1, 1, 0, 0));
    }

    @Test
    void order_boughtByApiAndChangedSoThatTheArticleIsGone_givesThePieceBack() {
        OfferWorld world = world(9);
        world.reserve("a", "key", NOW);
        world.buy("a", "5001", NOW);
        assertThat(world.paidWithout("5001", "a", NOW.plusSeconds(60)))
                .extracting(outcome -> outcome.sale().pieces())
                .containsExactly(1);

        world.paid("5001", "a", 1, NOW);

        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(0, 0, 1, 0));
        assertThat(claim(world.reserve("a", "new", NOW.plusSeconds(90))).state())
                .isEqualTo(ClaimState.RESERVED);
    }

    @Test
    void order_notPaidOrOfOtherArticle_isNoSaleUntilPaid() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);
        var pending =
                Orders.reported(
                        NOW,
                        OfferWorld.order("5001", "a", 1, NOW),
                        new Payment.Unpaid(PaymentState.PENDING));

        assertThat(one(world.hear.hear(pending, NOW))).isInstanceOf(SaleOutcome.Nothing.class);
        assertThat(world.hear.hear(Orders.paid("6001", "10"), NOW)).isEmpty();
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(1, 0, 0, 0));
        assertThat(one(world.paid("5001", "a", 1, NOW))).isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void order_withoutClaim_countsAndSaysSo() {
        OfferWorld world = world(2);

        SaleOutcome sold = one(world.paid("5001", "a", 1, NOW));
        SaleOutcome guest = one(world.paid("5002", null, 1, NOW));
        SaleOutcome beyond = one(world.paid("5003", "b", 1, NOW));

        assertThat(sold.sale().doubts()).containsExactly(SaleDoubt.WITHOUT_CLAIM);
        assertThat(sold.sale().isForPeople()).isFalse();
        assertThat(guest.sale().doubts()).containsExactly(SaleDoubt.WITHOUT_CLAIM);
        assertThat(beyond.sale().doubts())
                .containsExactlyInAnyOrder(SaleDoubt.WITHOUT_CLAIM, SaleDoubt.BEYOND_STOCK);
        assertThat(beyond.sale().isForPeople()).isTrue();
        assertThat(refusal(world.reserve("a", "key", NOW))).isEqualTo(ClaimRefusal.HAD_BEFORE);
        assertThat(refusal(world.reserve("c", "key", NOW))).isEqualTo(ClaimRefusal.SOLD_OUT);
        assertThat(world.figures(NOW)).isEqualTo(new OfferFigures(2, 0, 3, 0, 0, 0, 1, 3));
    }

    @Test
    void order_secondOrSeveralOrTooEarly_isForPeople() {
        OfferWorld world = world(9);
        world.reserve("a", "key", NOW);
        world.paid("5001", "a", 1, NOW);

        assertThat(one(world.paid("5002", "a", 1, NOW)).sale().doubts())
                .containsExactly(SaleDoubt.SECOND_PURCHASE);
        assertThat(one(world.paid("5003", "b", 3, NOW)).sale().doubts())
                .containsExactlyInAnyOrder(SaleDoubt.WITHOUT_CLAIM, SaleDoubt.MORE_THAN_ONE);
        assertThat(one(world.paid("5004", "c", 1, FROM.minusSeconds(60))).sale().doubts())
                .containsExactlyInAnyOrder(SaleDoubt.WITHOUT_CLAIM, SaleDoubt.TOO_EARLY);
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(6, 6, 0, 3));
    }

    @Test
    void order_thatTheShopGaveAnotherCustomersPiece_isForPeopleOnceAndKeepsThePiece() {
        OfferWorld world = world(9);
        world.reserve("a", "key", NOW);
        claim(world.buy("a", "5001", NOW));

        SaleOutcome heard = one(world.paid("5001", "b", 1, NOW));
        world.paid("5001", "b", 1, NOW);

        assertThat(heard.sale().doubts()).containsExactly(SaleDoubt.OTHER_CUSTOMER);
        assertThat(heard.sale().isForPeople()).isTrue();
        assertThat(heard.sale().holder()).isEqualTo("a");
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(1, 1, 0, 1));
    }

    @Test
    void order_ofTheSameCustomerOrTheOneWhoStays_isAsTheShopSaid() {
        OfferWorld world = world(9);
        world.reserve("a", "key", NOW);
        world.reserve("c", "key", NOW);
        claim(world.buy("a", "5001", NOW));
        claim(world.buy("c", "5002", NOW));
        world.merge("c", "d", NOW);

        assertThat(one(world.paid("5001", "a", 1, NOW)).sale().doubts()).isEmpty();
        assertThat(one(world.paid("5002", "d", 1, NOW)).sale().doubts()).isEmpty();
    }

    @Test
    void order_ofTheArticleBeforeAndAfterTheOffer_isNone() {
        OfferWorld world = world(9);

        assertThat(world.paid("5001", "a", 1, EARLY.minusSeconds(7_200))).isEmpty();
        assertThat(world.paid("5002", "a", 1, UNTIL.plus(HOLD))).isEmpty();
    }

    @Test
    void order_whileTheNextOfferOfTheArticleIsSet_isOfTheOneThatIsOn() {
        OfferWorld world = world(9);
        put(SampleOffers.weekAfter(SampleOffers.teaYear(9)));

        assertThat(world.paid("5001", "a", 1, NOW))
                .extracting(outcome -> outcome.sale().id().offer())
                .containsExactly(ID);
        assertThat(world.paid("5002", "a", 1, UNTIL.plus(HOLD)))
                .extracting(outcome -> outcome.sale().id().offer().id())
                .containsExactly("tea-year-again");
    }

    @Test
    void order_afterTheHold_takesAPieceWhileThereIsOne() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);

        SaleOutcome late = one(world.paid("5001", "a", 1, HOLD_END));

        assertThat(late.sale().doubts()).containsExactly(SaleDoubt.AFTER_HOLD);
        assertThat(world.claims.count(ID)).isEqualTo(new OfferCount(1, 1, 0, 1));
    }

    @Test
    void order_paidAfterAnotherGotItsPiece_isBeyondTheStockAndForPeople() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);
        world.reserve("b", "key", HOLD_END);

        SaleOutcome late = one(world.paid("5001", "a", 1, HOLD_END));

        assertThat(late.sale().doubts())
                .containsExactlyInAnyOrder(SaleDoubt.AFTER_HOLD, SaleDoubt.BEYOND_STOCK);
        assertThat(claim(world.buy("b", "5002", HOLD_END)).state()).isEqualTo(ClaimState.BOUGHT);
        assertThat(world.figures(HOLD_END).over()).isEqualTo(1);
    }

    @Test
    void cancelled_policyAsBefore_pieceAndCustomerAreFreeAndRevivalTakesItAgain() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);
        world.paid("5001", "a", 1, NOW);

        SaleOutcome back = one(world.cancelled("5001", NOW.plusSeconds(100)));

        assertThat(back).isInstanceOf(SaleOutcome.Returned.class);
        assertThat(world.figures(NOW)).isEqualTo(new OfferFigures(1, 0, 0, 1, 0, 1, 0, 0));
        assertThat(refusal(world.buy("a", "5001", NOW)))
                .isEqualTo(ClaimRefusal.ORDER_DOES_NOT_STAND);
        SaleOutcome again = one(world.revived("5001", "a", NOW, NOW.plusSeconds(200)));
        assertThat(again.sale().doubts()).isEmpty();
        assertThat(world.figures(NOW)).isEqualTo(new OfferFigures(1, 0, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void revived_pieceWasSoldSince_isBeyondTheStock() {
        OfferWorld world = world(1);
        world.paid("5001", "a", 1, NOW);
        world.cancelled("5001", NOW.plusSeconds(100));
        claim(world.reserve("b", "key", NOW.plusSeconds(110)));

        SaleOutcome again = one(world.revived("5001", "a", NOW, NOW.plusSeconds(200)));

        assertThat(again.sale().doubts()).contains(SaleDoubt.BEYOND_STOCK);
    }

    @Test
    void cancelled_policyKeepsAll_pieceIsGoneAndCustomerMayNotAgain() {
        OfferWorld world = world(teaYear(2, new AfterReturn(false, false)));
        world.reserve("a", "key", NOW);
        world.buy("a", "5001", NOW);
        world.paid("5001", "a", 1, NOW);
        world.cancelled("5001", NOW.plusSeconds(100));

        assertThat(refusal(world.reserve("a", "new", NOW))).isEqualTo(ClaimRefusal.HAD_BEFORE);
        assertThat(world.figures(NOW)).isEqualTo(new OfferFigures(2, 0, 0, 1, 1, 1, 0, 0));
        one(world.revived("5001", "a", NOW, NOW.plusSeconds(200)));
        assertThat(world.figures(NOW)).isEqualTo(new OfferFigures(2, 0, 1, 1, 0, 1, 0, 0));
    }

    @Test
    void refunded_onePieceOfTwoThenTheOther_comeBackOneByOne() {
        OfferWorld world = world(9);
        world.paid("5001", "a", 2, NOW);

        one(world.refunded("5001", 1, NOW.plusSeconds(50)));
        assertThat(world.figures(NOW).bought()).isEqualTo(1);
        one(world.refunded("5001", 1, NOW.plusSeconds(60)));

        assertThat(world.figures(NOW)).isEqualTo(new OfferFigures(9, 0, 0, 2, 0, 9, 0, 1));
        assertThat(world.claims.find(new ClaimId(ID, "a")).orElseThrow().state())
                .isEqualTo(ClaimState.RETURNED);
    }

    @Test
    void buy_orderWasCancelledBefore_isRefusedAndThePieceStaysHeld() {
        OfferWorld world = world(1);
        world.reserve("a", "key", NOW);
        var gone =
                new ShopEvent.OrderReported(
                        Orders.SOURCE,
                        AsOf.of(NOW),
                        OfferWorld.order("5001", "a", 1, NOW),
                        new Payment.Unpaid(PaymentState.VOIDED),
                        true,
                        null);
        world.hear.hear(gone, NOW);

        assertThat(refusal(world.buy("a", "5001", NOW)))
                .isEqualTo(ClaimRefusal.ORDER_DOES_NOT_STAND);
        assertThat(claim(world.buy("a", "5002", NOW)).orderId()).isEqualTo("5002");
    }
}
