package dev.stammkunde.awardpoints;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.cancelled;
import static dev.stammkunde.points.testing.Orders.paid;
import static dev.stammkunde.points.testing.Orders.refunded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

final class AwardPointsTest {

    private static final Instant NOW = PAID_AT.plusSeconds(5);

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final AwardPoints awardPoints =
            new AwardPoints(
                    ledger,
                    now -> (shop, paidAt) -> Orders.programme(),
                    UnitRulesOfShops.NONE,
                    attempt -> {});

    private Outcome award(ShopEvent event) {
        return awardPoints.award(event, NOW);
    }

    private long balance() {
        return ledger.account(ACCOUNT).balance();
    }

    @Test
    void award_paidOrder_booksItsPoints() {
        assertThat(award(paid("1001", "37.90"))).isInstanceOf(Outcome.Booked.class);

        assertThat(balance()).isEqualTo(37);
    }

    @Test
    void award_historyWithoutPoints_earnsNothingWhateverIsToldLater() {
        OrderReported history = paid("1001", "37.90").as(History.WITHOUT_POINTS);

        assertThat(award(history)).isEqualTo(new Outcome.EarnsNothing(NoPoints.HISTORY));
        assertThat(award(history)).isInstanceOf(Outcome.Replayed.class);
        award(later(paid("1001", "37.90")));
        award(Orders.refunded("r-1", "1001", "10.00"));

        assertThat(ledger.all(ACCOUNT)).isEmpty();
    }

    @Test
    void award_historyWithPoints_isBookedByItsOwnTimesAndRefundedAsAnyOrder() {
        award(paid("1001", "37.90").as(History.WITH_POINTS));

        assertThat(balance()).isEqualTo(37);
        assertThat(ledger.all(ACCOUNT).getFirst().booking())
                .isInstanceOfSatisfying(
                        Booking.OrderState.class,
                        state -> {
                            assertThat(state.history()).isTrue();
                            assertThat(state.paidAt()).isEqualTo(PAID_AT);
                        });
        award(paid("1001", "37.90").as(History.WITH_POINTS));
        assertThat(ledger.all(ACCOUNT)).hasSize(1);

        award(Orders.cancelled("1001"));
        assertThat(balance()).isZero();
    }

    @Test
    void award_refundsOfHistoryAndOfBeforeIt_areHistoryAndWhatHappensLaterIsNone() {
        award(paid("1001", "37.90").as(History.WITH_POINTS));

        award(Orders.refunded("r-1", "1001", "10.00").as(History.WITH_POINTS));
        award(Orders.refunded("r-2", "1001", "5.00"));
        award(Orders.cancelled("1001"));

        assertThat(ledger.all(ACCOUNT))
                .extracting(entry -> ((Booking.OrderState) entry.booking()).history())
                .containsExactly(true, true, true, false);
    }

    @Test
    void award_toldAsItHappenedBeforeItIsTakenOver_keepsItsPoints() {
        award(paid("1001", "37.90"));

        award(later(paid("1001", "37.90")).as(History.WITHOUT_POINTS));
        award(Orders.refunded("r-1", "1001", "7.00"));

        assertThat(balance()).isEqualTo(30);
    }

    @Test
    void award_whatANightFindsThatTheExportHad_undoesNoHistory() {
        award(later(paid("1001", "37.90")).as(History.WITHOUT_POINTS));

        award(paid("1001", "37.90"));
        award(later(paid("1001", "37.90")));

        assertThat(ledger.all(ACCOUNT)).isEmpty();
    }

    @Test
    void award_whatANightFindsThatWasPlacedAfterTheExport_earns() {
        award(paid("1001", "37.90").as(History.WITHOUT_POINTS));

        award(later(paid("1002", "12.00")));

        assertThat(balance()).isEqualTo(12);
    }

    @Test
    void award_paidAfterItWasTakenOver_earns() {
        OrderReported paid = paid("1001", "37.90");
        award(
                Orders.reported(
                                PAID_AT.minusSeconds(10),
                                paid.order(),
                                new Payment.Unpaid(PaymentState.PENDING))
                        .as(History.WITHOUT_POINTS));

        assertThat(award(paid)).isInstanceOf(Outcome.Booked.class);
        assertThat(balance()).isEqualTo(37);
    }

    @Test
    void award_historyWhosePointsWouldBeLostByNow_earnsNothing() {
        OrderReported history = paid("1001", "37.90").as(History.WITH_POINTS);
        Instant lost = PAID_AT.plus(Duration.ofDays(800));

        assertThat(awardPoints.award(history, lost))
                .isEqualTo(new Outcome.EarnsNothing(NoPoints.HISTORY_EXPIRED));
        awardPoints.award(later(paid("1001", "37.90")), lost);

        assertThat(ledger.all(ACCOUNT)).isEmpty();
    }

    @Test
    void award_historyWhosePointsAreNotLostYet_keepsItsOwnExpiry() {
        awardPoints.award(paid("1001", "37.90"), NOW);
        SortedSet<Instant> own = ledger.account(ACCOUNT).expiryDates();
        InMemoryPointsLedger late = new InMemoryPointsLedger();
        AwardPoints awardLate =
                new AwardPoints(
                        late,
                        now -> (shop, at) -> Orders.programme(),
                        UnitRulesOfShops.NONE,
                        attempt -> {});

        awardLate.award(
                paid("1001", "37.90").as(History.WITH_POINTS),
                own.first().minus(Duration.ofDays(30)));

        assertThat(own).hasSize(1);
        assertThat(late.account(ACCOUNT).expiryDates()).isEqualTo(own);
    }

    @Test
    void award_historyThatIsHandedOverOnceItsPointsAreLost_hasNoSecondLife() {
        OrderReported mine = paid("1001", "37.90");
        OrderReported theirs = later(paid("1001", "7002", "37.90"));
        Instant lost = PAID_AT.plus(Duration.ofDays(800));
        award(mine.as(History.WITH_POINTS));

        awardPoints.award(theirs, lost);

        AccountId other = new AccountId(Orders.SHOP, "7002");
        assertThat(ledger.account(other).expiryDates().last()).isBefore(lost);
    }

    private static OrderReported later(OrderReported report) {
        return Orders.reported(PAID_AT.plusSeconds(60), report.order(), new Payment.Paid(PAID_AT));
    }

    @Test
    void award_sameOrderAgain_isAReplay() {
        award(paid("1001", "37.90"));

        Outcome again = award(paid("1001", "37.90"));

        assertThat(again).isInstanceOf(Outcome.Replayed.class);
        assertThat(ledger.all(ACCOUNT)).hasSize(1);
    }

    @Test
    void award_earlierPaymentHeardLater_asksForTheRulesOfThatTime() {
        List<Instant> asked = new ArrayList<>();
        AwardPoints asking =
                new AwardPoints(
                        ledger,
                        now ->
                                (shop, paidAt) -> {
                                    asked.add(paidAt);
                                    return Orders.programme();
                                },
                        UnitRulesOfShops.NONE,
                        attempt -> {});
        Instant later = PAID_AT.plusSeconds(3);

        asking.award(
                Orders.reported(later, paid("1001", "37.90").order(), new Payment.Paid(later)),
                NOW);
        asking.award(paid("1001", "37.90"), NOW);

        assertThat(asked).containsExactly(later, PAID_AT);
    }

    @Test
    void award_olderReportOfAnotherCustomer_changesNothing() {
        award(paid("1001", "37.90"));
        ShopEvent.OrderReported theirs = paid("1001", "7002", "37.90");

        award(
                new ShopEvent.OrderReported(
                        theirs.source(),
                        AsOf.of(PAID_AT.minusSeconds(1)),
                        theirs.order(),
                        theirs.payment(),
                        false,
                        null));

        assertThat(balance()).isEqualTo(37);
        assertThat(ledger.all(ACCOUNT)).hasSize(1);
    }

    @Test
    void award_mergedCustomers_haveOneAccountWhateverComesFirst() {
        award(paid("1001", "37.90"));
        award(paid("1002", "8", "20.00"));

        assertThat(award(merged())).isInstanceOf(Outcome.Merged.class);
        assertThat(award(merged())).isInstanceOf(Outcome.Replayed.class);
        award(paid("1003", "8", "5.00"));
        award(refunded("r-1", "1002", "10.00"));

        assertThat(balance()).isEqualTo(37 + 20 + 5 - 10);
        assertThat(ledger.account(new AccountId(SHOP, "8"))).isEqualTo(ledger.account(ACCOUNT));
    }

    @Test
    void award_mergeBeforeEveryOrder_leadsToTheOneWhoStays() {
        award(merged());
        award(paid("1002", "8", "20.00"));

        assertThat(balance()).isEqualTo(20);
    }

    @Test
    void award_mergeToldTheOtherWayRound_changesNothing() {
        award(merged());
        award(paid("1001", "37.90"));

        Outcome back =
                award(
                        new ShopEvent.CustomersMerged(
                                Orders.SOURCE, PAID_AT.plusSeconds(9), "8", Orders.CUSTOMER));

        assertThat(back).isInstanceOf(Outcome.Replayed.class);
        assertThat(balance()).isEqualTo(37);
    }

    private static ShopEvent merged() {
        return new ShopEvent.CustomersMerged(Orders.SOURCE, PAID_AT, Orders.CUSTOMER, "8");
    }

    @Test
    void award_refundsInParts_leavePointsOnWhatRemains() {
        award(paid("1001", "37.90"));

        award(refunded("r-1", "1001", "10.45"));
        award(refunded("r-2", "1001", "10.45"));
        award(refunded("r-2", "1001", "10.45"));

        assertThat(balance()).isEqualTo(17);
        assertThat(ledger.all(ACCOUNT))
                .extracting(LedgerEntry::points)
                .containsExactly(37L, -10L, -10L);
    }

    @Test
    void award_refundBeforeItsOrder_waitsAndIsApplied() {
        assertThat(award(refunded("r-1", "1001", "10.00"))).isInstanceOf(Outcome.Waits.class);

        award(paid("1001", "37.90"));

        assertThat(balance()).isEqualTo(27);
        assertThat(award(refunded("r-1", "1001", "10.00"))).isInstanceOf(Outcome.Replayed.class);
    }

    @Test
    void award_cancellationThenRefundOfTheSameOrder_takesItsPointsOnce() {
        award(paid("1001", "37.90"));
        award(paid("1002", "5.00"));

        award(cancelled("1001"));
        award(refunded("r-1", "1001", "37.90"));

        assertThat(balance()).isEqualTo(5);
    }

    @Test
    void award_cancellationBeforePayment_leavesNothingAndSaysWhy() {
        award(cancelled("1001"));

        NoPoints before = nothing("1001");
        award(paid("1001", "37.90"));

        assertThat(before).isEqualTo(NoPoints.CANCELLED);
        assertThat(balance()).isZero();
    }

    @Test
    void award_guestOrder_isNotedWithItsReason() {
        Outcome outcome = award(paid("1001", null, "37.90"));

        assertThat(outcome).isEqualTo(new Outcome.EarnsNothing(NoPoints.GUEST));
        assertThat(nothing("1001")).isEqualTo(NoPoints.GUEST);
    }

    private @Nullable NoPoints nothing(String orderId) {
        return ledger.order(SHOP, orderId).orElseThrow().order().nothing();
    }

    @Test
    void award_unpaidThenPaid_earns() {
        ShopEvent.OrderReported paid = paid("1001", "37.90");

        Outcome outcome =
                award(
                        Orders.reported(
                                PAID_AT.minusSeconds(9),
                                paid.order(),
                                new Payment.Unpaid(PaymentState.PENDING)));
        award(paid);

        assertThat(outcome).isEqualTo(new Outcome.EarnsNothing(NoPoints.NOT_PAID));
        assertThat(balance()).isEqualTo(37);
    }

    @Test
    void award_lessThanAPoint_isNotedAndTakesNoKey() {
        assertThat(award(paid("1001", "0.99")))
                .isEqualTo(new Outcome.EarnsNothing(NoPoints.LESS_THAN_ONE_POINT));

        assertThat(ledger.all(ACCOUNT)).isEmpty();
    }

    @Test
    void award_refundInAnotherCurrency_isRefusedForGood() {
        award(paid("1001", "37.90"));
        Money zero = Money.zero(CurrencyUnit.USD);
        Refund refund =
                new Refund("r-1", "1001", PAID_AT, List.of(), zero, Money.of(CurrencyUnit.USD, 5));

        assertThatThrownBy(
                        () ->
                                award(
                                        new ShopEvent.OrderRefunded(
                                                Orders.SOURCE, AsOf.of(PAID_AT), refund)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("detail.refund.currency");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void award_crashAtEveryCall_endsLikeNoCrash(boolean afterEffect) {
        List<ShopEvent> events =
                List.of(
                        refunded("r-0", "1002", "1.00"),
                        paid("1001", "37.90"),
                        refunded("r-1", "1001", "10.45"),
                        paid("1002", "20.00"),
                        cancelled("1003"),
                        paid("1003", "8.00"),
                        cancelled("1001"),
                        paid("1004", null, "9.00"),
                        paid("1005", "8", "30.00"),
                        merged(),
                        paid("1006", "8", "40.00"),
                        paid("1005", "7002", "30.00"));
        events.forEach(this::award);
        PointsAccount expected = ledger.account(ACCOUNT);

        int crashes = 0;
        for (int call = 0; crashes == call; call++) {
            InMemoryPointsLedger store = new InMemoryPointsLedger();
            FailingLedger failing = new FailingLedger(store, call, afterEffect);
            AwardPoints fragile =
                    new AwardPoints(
                            failing,
                            now -> (shop, at) -> Orders.programme(),
                            UnitRulesOfShops.NONE,
                            attempt -> {});

            events.forEach(event -> untilDone(fragile, event));

            if (failing.crashed()) {
                crashes++;
            }
            assertThat(store.account(ACCOUNT)).isEqualTo(expected);
            assertThat(PointsAccount.fold(ACCOUNT, store.all(ACCOUNT))).isEqualTo(expected);
        }
        assertThat(crashes).isGreaterThan(20);
    }

    private static void untilDone(AwardPoints fragile, ShopEvent event) {
        try {
            fragile.award(event, NOW);
        } catch (FailingLedger.Crash crash) {
            fragile.award(event, NOW);
        }
    }
}
