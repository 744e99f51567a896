package dev.stammkunde.finance.months;

import static dev.stammkunde.finance.months.Folds.first;
import static dev.stammkunde.finance.months.Folds.inTurn;
import static dev.stammkunde.finance.months.Folds.month;
import static dev.stammkunde.finance.testing.SoldOrders.order;
import static dev.stammkunde.finance.testing.SoldOrders.refund;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.CampaignGifts;
import dev.stammkunde.finance.MonthFigures.ReasonAdjustments;
import dev.stammkunde.finance.MonthFigures.RewardUse;
import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Months that can be reckoned by hand: a euro is a point, which can be spent after 14 days. */
final class FoldMonthTest {

    private static final Cohort MARCH = new Cohort(YearMonth.of(2026, 3), "EUR");
    private static final Cohort APRIL = new Cohort(YearMonth.of(2026, 4), "EUR");

    private static final Instant LONG_AGO = Instant.parse("2026-03-02T10:00:00Z");

    private final ShopLedger ledger = new ShopLedger(Orders.programme());

    private void buy(String orderId, String customer, long euros) {
        ledger.paid(order(orderId, customer, euros * 100, ledger.now()));
    }

    private void refundEuros(String refundId, String orderId, long euros) {
        ledger.refunded(refund(refundId, orderId, euros * 100, ledger.now()));
    }

    @Test
    void fold_aShopWithoutEntries_isAllNothing() {
        FoldedMonth folded = first(ledger, "2026-03");

        assertThat(folded.figures().points()).isEmpty();
        assertThat(folded.figures().allPoints()).isEqualTo(Bridge.EMPTY);
        assertThat(folded.figures().entries()).isZero();
        assertThat(folded.tieOut().ties()).isTrue();
        // The SHA-256 of nothing.
        assertThat(folded.digest())
                .isEqualTo(
                        new EntriesDigest(
                                0,
                                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    @Test
    void fold_earnedGivenAndRefunded_bridgesEachOrigin() {
        ledger.at("2026-03-05T10:00:00Z");
        buy("1", "7001", 100);
        ledger.gift("7002", 30);
        ledger.at("2026-03-06T10:00:00Z");
        refundEuros("r1", "1", 40);

        MonthFigures figures = first(ledger, "2026-03").figures();

        assertThat(figures.points())
                .isEqualTo(
                        Map.of(
                                Origin.PURCHASE,
                                new Bridge(
                                        0,
                                        Map.of(Movement.EARNED, 100L, Movement.REVERSED, -40L),
                                        60),
                                Origin.GIFT,
                                new Bridge(0, Map.of(Movement.GIVEN, 30L), 30)));
        assertThat(figures.debts()).isEqualTo(Bridge.EMPTY);
        assertThat(figures.standing()).isEqualTo(new Standing(90, 0, 0, 0));
        assertThat(figures.accounts()).isEqualTo(2);
        assertThat(figures.activeAccounts()).isEqualTo(2);
        assertThat(figures.orders()).isEqualTo(1);
        assertThat(figures.entries()).isEqualTo(3);
        assertThat(figures.gifts())
                .containsExactly(new CampaignGifts("birthday", "BIRTHDAY", 1, 30));
        assertThat(figures.ageing()).isEqualTo(Map.of(YearMonth.of(2028, 4), 90L));
        assertThat(figures.earned()).isEqualTo(60);
        assertThat(figures.earnedBelowMinimum()).isEqualTo(60);
        // 100.00 less 15.97 of tax, less 40.00 of which 6.39 are tax.
        assertThat(figures.netRevenue()).isEqualTo(Map.of("EUR", 8403L - 3361L));
        assertThat(figures.cohorts())
                .isEqualTo(Map.of(MARCH, new CohortFlow(5042, 100, 40, 0, 0, 0, 0)));
    }

    @Test
    void fold_refundOfASpentOrder_isADebtBesideTheOthers() {
        ledger.at("2026-03-02T10:00:00Z");
        buy("1", "7001", 100);
        ledger.at("2026-03-20T10:00:00Z");
        ledger.gift("7002", 50);
        ledger.reserve("p-1", "7001", null, 100);
        ledger.capture("p-1", 100);
        ledger.at("2026-03-21T10:00:00Z");
        refundEuros("r1", "1", 70);
        ledger.at("2026-04-02T10:00:00Z");
        buy("2", "7001", 100);

        List<FoldedMonth> months = inTurn(Folds.of(ledger), "2026-03", 2);

        MonthFigures march = months.getFirst().figures();
        assertThat(march.debts()).isEqualTo(new Bridge(0, Map.of(Movement.REVERSED, 70L), 70));
        assertThat(march.allPoints().closing()).isEqualTo(50);
        assertThat(march.rewards()).containsExactly(new RewardUse(null, 1, 100, 0));
        // What was redeemed of the 70 is redeemed of what fills the debt.
        assertThat(march.cohorts())
                .containsEntry(MARCH, new CohortFlow(2521, 100, 70, 30, 0, 0, 0));
        // The points of April become available on the 16th, which no booking says.
        MonthFigures april = months.getLast().figures();
        assertThat(april.debts()).isEqualTo(new Bridge(70, Map.of(Movement.SETTLED, -70L), 0));
        assertThat(april.points().get(Origin.PURCHASE))
                .isEqualTo(
                        new Bridge(0, Map.of(Movement.EARNED, 100L, Movement.SETTLED, -70L), 30));
        assertThat(april.cohorts()).containsEntry(APRIL, new CohortFlow(8403, 100, 0, 70, 0, 0, 0));
        assertThat(april.earned()).isEqualTo(30);
        assertThat(months).allMatch(month -> month.tieOut().ties());
    }

    @Test
    void fold_rewardsAndDonations_areToldApart() {
        ledger.at("2026-03-05T10:00:00Z");
        ledger.gift("7001", 100);
        ledger.reserve("a", "7001", "mug", 30);
        ledger.capture("a", 30);
        ledger.reserve("b", "7001", "tree", 20);
        ledger.reserve("c", "7001", "mug", 10);
        ledger.at("2026-04-05T10:00:00Z");
        ledger.capture("b", 20);
        ledger.restore("a", 30);

        List<FoldedMonth> months = inTurn(Folds.of(ledger), "2026-03", 2);

        assertThat(months.getFirst().figures().standing()).isEqualTo(new Standing(40, 0, 30, 0));
        assertThat(months.getFirst().figures().rewards())
                .containsExactly(new RewardUse("mug", 1, 30, 0));
        MonthFigures april = months.getLast().figures();
        assertThat(april.rewards())
                .containsExactly(new RewardUse("mug", 0, 0, 30), new RewardUse("tree", 1, 20, 0));
        assertThat(april.points().get(Origin.GIFT))
                .isEqualTo(
                        new Bridge(70, Map.of(Movement.DONATED, -20L, Movement.RESTORED, 30L), 80));
    }

    @Test
    void fold_donationThatIsTakenBack_isOwedToTheCustomerAgainAndTies() {
        ledger.at("2026-03-05T10:00:00Z");
        ledger.gift("7001", 100);
        ledger.reserve("a", "7001", "tree", 30);
        ledger.reserve("b", "7001", "tree", 20);
        ledger.captureWithoutOrder("a");
        ledger.captureWithoutOrder("b");
        ledger.at("2026-04-05T10:00:00Z");
        ledger.takeBack("a");

        List<FoldedMonth> months = inTurn(Folds.of(ledger), "2026-03", 2);

        assertThat(months.getFirst().figures().points().get(Origin.GIFT))
                .isEqualTo(new Bridge(0, Map.of(Movement.GIVEN, 100L, Movement.DONATED, -50L), 50));
        assertThat(months.getLast().figures().points().get(Origin.GIFT))
                .isEqualTo(new Bridge(50, Map.of(Movement.RESTORED, 30L), 80));
        assertThat(months).allMatch(month -> month.tieOut().ties());
    }

    @Test
    void fold_restoredAndExpired_followTheCohortThatEarned() {
        ledger.at("2024-03-02T10:00:00Z");
        buy("1", "7001", 100);
        ledger.at("2024-03-20T10:00:00Z");
        ledger.reserve("a", "7001", null, 60);
        ledger.capture("a", 60);
        ledger.restore("a", 25);
        ledger.at("2026-04-01T10:00:00Z");
        ledger.expire("7001");
        ledger.at("2026-04-03T10:00:00Z");
        ledger.reinstate("7001", 20);

        List<FoldedMonth> months = inTurn(Folds.of(ledger), "2024-03", 26);

        Cohort sold = new Cohort(YearMonth.of(2024, 3), "EUR");
        assertThat(months.getFirst().figures().cohorts())
                .isEqualTo(Map.of(sold, new CohortFlow(8403, 100, 0, 60, 25, 0, 0)));
        MonthFigures last = months.getLast().figures();
        assertThat(last.month()).isEqualTo(month("2026-04"));
        assertThat(last.cohorts()).isEqualTo(Map.of(sold, new CohortFlow(0, 0, 0, 0, 0, 45, 0)));
        assertThat(last.points().get(Origin.PURCHASE))
                .isEqualTo(
                        new Bridge(
                                65, Map.of(Movement.EXPIRED, -65L, Movement.REINSTATED, 20L), 20));
    }

    @Test
    void fold_adjustments_areEarnedWhereTheReasonSaysSo() {
        ledger.at("2026-03-05T10:00:00Z");
        ledger.adjust("7001", 40, "missed order");
        ledger.adjust("7001", 5, "goodwill");
        ledger.adjust("7002", -7, "mistake");

        MonthFigures figures = first(ledger, "2026-03").figures();

        assertThat(figures.adjustments())
                .containsExactly(
                        new ReasonAdjustments("goodwill", 1, 5, 0),
                        new ReasonAdjustments("missed order", 1, 40, 0),
                        new ReasonAdjustments("mistake", 1, 0, 7));
        assertThat(figures.cohorts())
                .isEqualTo(Map.of(MARCH, new CohortFlow(0, 0, 0, 0, 0, 0, 40)));
        assertThat(figures.debts()).isEqualTo(new Bridge(0, Map.of(Movement.ADJUSTED, 7L), 7));
        assertThat(figures.earned()).isEqualTo(40);
    }

    @Test
    void fold_mergesInAChain_bringTheCohortsToWhoStays() {
        ledger.at("2026-03-02T10:00:00Z");
        buy("1", "7003", 100);
        buy("2", "7001", 50);
        ledger.at("2026-04-02T10:00:00Z");
        ledger.reserve("a", "7003", "mug", 10);
        ledger.merge("7003", "7001");
        ledger.merge("7001", "7002");
        ledger.capture("a", 10);
        refundEuros("r1", "1", 100);

        List<FoldedMonth> months = inTurn(Folds.of(ledger), "2026-03", 2);

        MonthFigures april = months.getLast().figures();
        assertThat(months.getLast().tieOut().differences()).isEmpty();
        assertThat(april.accounts()).isEqualTo(1);
        assertThat(april.activeAccounts()).isEqualTo(3);
        assertThat(april.allPoints().of(Movement.MERGED)).isZero();
        assertThat(april.rewards()).containsExactly(new RewardUse("mug", 1, 10, 0));
        assertThat(april.cohorts())
                .isEqualTo(Map.of(MARCH, new CohortFlow(-8403, 0, 100, 10, 0, 0, 0)));
        assertThat(april.netRevenue()).isEqualTo(Map.of("EUR", -8403L));
        assertThat(april.allPoints().closing()).isEqualTo(40);
    }

    @Test
    void fold_anOrderThatWasTakenOver_isOfTheMonthOfItsPaymentAndNoRevenueOfThisOne() {
        takeOver("1", "7001");

        MonthFigures may = first(ledger, "2026-05").figures();

        assertThat(may.netRevenue().getOrDefault("EUR", 0L)).isZero();
        assertThat(may.cohorts())
                .isEqualTo(Map.of(MARCH, new CohortFlow(8403, 100, 0, 0, 0, 0, 0)));
    }

    @Test
    void fold_aTakenOverOrderThatGoesOverToAnother_isStillNoRevenue() {
        takeOver("1", "7001");
        ledger.at("2026-05-20T10:00:00Z").paid(order("1", "7002", 10_000, LONG_AGO));

        MonthFigures may = first(ledger, "2026-05").figures();

        assertThat(may.netRevenue().getOrDefault("EUR", 0L)).isZero();
        assertThat(requireNonNull(may.cohorts().get(MARCH)).sales()).isEqualTo(8403);
    }

    @Test
    void fold_aRefundThatIsHistoryItself_isNoLossOfThisMonthAndOneOfTodayIs() {
        takeOver("1", "7001");
        Instant then = LONG_AGO.plus(Duration.ofDays(7));
        ledger.hear(
                "1",
                new OrderReport.Refunded<>(
                        AsOf.of(then), refund("r1", "1", 4_000, then), History.WITH_POINTS));
        MonthFigures taken = first(ledger, "2026-05").figures();
        ledger.at("2026-05-20T10:00:00Z");
        refundEuros("r2", "1", 10);

        MonthFigures may = first(ledger, "2026-05").figures();

        assertThat(taken.netRevenue().getOrDefault("EUR", 0L)).isZero();
        assertThat(requireNonNull(taken.cohorts().get(MARCH)).sales()).isEqualTo(5042);
        assertThat(may.netRevenue()).isEqualTo(Map.of("EUR", -841L));
    }

    @Test
    void fold_aCancellationThatIsHistoryItself_isNoLossOfThisMonth() {
        takeOver("1", "7001");
        ledger.hear(
                "1",
                new OrderReport.Cancelled<>(
                        AsOf.of(LONG_AGO.plus(Duration.ofDays(7))), History.WITH_POINTS));

        MonthFigures may = first(ledger, "2026-05").figures();

        assertThat(may.netRevenue().getOrDefault("EUR", 0L)).isZero();
    }

    private void takeOver(String orderId, String customerId) {
        ledger.at("2026-05-02T10:00:00Z");
        ledger.hear(
                orderId,
                new OrderReport.Snapshot<>(
                        AsOf.of(LONG_AGO),
                        order(orderId, customerId, 10_000, LONG_AGO),
                        new Payment.Paid(LONG_AGO),
                        false,
                        null,
                        History.WITH_POINTS));
    }

    @Test
    void fold_anOrderThatGoesOverToAnother_changesNoSales() {
        ledger.at("2026-03-02T10:00:00Z");
        buy("1", "7001", 100);
        ledger.at("2026-04-02T10:00:00Z");
        ledger.paid(order("1", "7002", 10_000, Instant.parse("2026-03-02T10:00:00Z")));

        MonthFigures april = inTurn(Folds.of(ledger), "2026-03", 2).getLast().figures();

        assertThat(april.netRevenue().getOrDefault("EUR", 0L)).isZero();
        assertThat(april.cohorts())
                .isEqualTo(Map.of(MARCH, new CohortFlow(0, 100, 100, 0, 0, 0, 0)));
        assertThat(april.orders()).isZero();
    }

    @Test
    void fold_theLastAndFirstSecondOfAMonth_areByTheShopsClock() {
        // Berlin is an hour ahead of UTC at the end of February, two at the end of March.
        ledger.at("2026-02-28T22:59:59Z").gift("7001", 1);
        ledger.at("2026-02-28T23:00:00Z").gift("7001", 10);
        ledger.at("2026-03-31T21:59:59Z").gift("7001", 100);
        ledger.at("2026-03-31T22:00:00Z").gift("7001", 1_000);

        List<FoldedMonth> months = inTurn(Folds.of(ledger), "2026-02", 3);

        assertThat(months.stream().map(month -> month.figures().allPoints().of(Movement.GIVEN)))
                .containsExactly(1L, 110L, 1_000L);
    }

    @Test
    void fold_asOfAMoment_leavesOutWhatWasBookedThen() {
        ledger.at("2026-03-05T10:00:00Z").gift("7001", 1);
        ledger.at("2026-03-06T10:00:00Z").gift("7001", 10);
        Instant second = Instant.parse("2026-03-06T10:00:00Z");

        FoldedMonth folded =
                Folds.of(ledger)
                        .fold(
                                new MonthAsk(
                                        month("2026-03"),
                                        month("2026-03").begins(),
                                        second,
                                        Folds.TERMS),
                                Folds.none());

        assertThat(folded.figures().allPoints().closing()).isEqualTo(1);
        assertThat(folded.figures().asOf()).isEqualTo(second);
        assertThat(folded.tieOut().ties()).isTrue();
        assertThat(folded.tieOut().accounts()).isEqualTo(1);
    }
}
