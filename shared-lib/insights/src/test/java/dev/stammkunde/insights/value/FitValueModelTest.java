package dev.stammkunde.insights.value;

import static dev.stammkunde.insights.value.Histories.AS_OF;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.insights.value.Abstention.Reason;
import dev.stammkunde.insights.value.Outlook.Chance;
import dev.stammkunde.insights.value.PurchaseHistory.Purchase;
import dev.stammkunde.insights.value.testing.SimulatedBuyers;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FitValueModelTest {

    private static final BgNbd HABITS = new BgNbd(0.5, 6, 0.6, 2);
    private static final GammaGamma AMOUNTS = new GammaGamma(6.25, 3.74, 1544);

    @Test
    void fit_customersAsTheModelSays_standsAndShowsItsTest() {
        ValueModel model = fit(customers(1, 4_000, 700));

        assertThat(model.abstentions()).isEmpty();
        assertThat(model.abstentionsOfValue()).isEmpty();
        BackTest test = requireNonNull(model.backTest());
        assertThat(test.cutoff()).isEqualTo(AS_OF.minusDays(91));
        assertThat(requireNonNull(test.slope()).value()).isBetween(0.8, 1.2);
        assertThat(test.expected())
                .isCloseTo((double) test.bought(), Percentage.withPercentage(12));
        assertThat(test.deciles()).hasSizeBetween(9, 10);
        assertThat(test.beatsBaseline()).isTrue();
        assertThat(test.model().liftAtTenPercent()).isGreaterThan(2);
        assertThat(ModelWords.of(test).en()).contains("the model was nearer");
    }

    /** Nobody was watched for as long as the first customers, of whom nothing is said. */
    @Test
    void fit_shopOfOneYear_isNotBlamedForWhatItDoesNotSay() {
        BackTest test = requireNonNull(fit(customers(1, 6_000, 365)).backTest());

        assertThat(requireNonNull(test.slope()).value()).isBetween(0.85, 1.15);
        assertThat(test.judged()).isBetween(3_000L, 4_400L);
    }

    /** What was expected of all at a day is what they did in the year after it. */
    @Test
    void findOutlook_yearLater_isWhatCustomersDid() {
        List<PurchaseHistory> all = customers(2, 6_000, 1_000).toList();
        FitValueModel yearAgo = new FitValueModel(AS_OF.minusDays(365));
        all.forEach(yearAgo::add);
        ValueModel model = yearAgo.fit();

        double expected = 0;
        double expectedMinor = 0;
        long bought = 0;
        long paid = 0;
        for (PurchaseHistory each : all) {
            Outlook outlook = model.findOutlook(each).orElse(null);
            if (outlook != null) {
                expected += requireNonNull(outlook.expectedPurchases());
                expectedMinor += requireNonNull(outlook.expectedMinor());
                bought += each.countUntil(AS_OF) - outlook.purchases();
                paid += each.paid(AS_OF.minusDays(365), AS_OF);
            }
        }

        assertThat(expected).isCloseTo((double) bought, Percentage.withPercentage(8));
        // Money of a year is worth some six in a hundred less by the discount.
        assertThat(expectedMinor).isCloseTo(paid * 0.94, Percentage.withPercentage(12));
    }

    @Test
    void findOutlook_boughtOnce_isTheReturnCurveAndNeverOne() {
        ValueModel model = fit(customers(1, 4_000, 700));

        Outlook outlook = model.findOutlook(Histories.daysAgo(200)).orElseThrow();

        assertThat(outlook.chance())
                .isInstanceOfSatisfying(
                        Chance.Returns.class,
                        returns -> assertThat(returns.returned().share()).isBetween(0.01, 0.6));
        assertThat(outlook.risk()).isEqualTo(Outlook.Risk.AT_RISK);
    }

    @Test
    void findOutlook_usedToComeAndStayedAway_isGone() {
        ValueModel model = fit(customers(1, 4_000, 700));

        Outlook gone = model.findOutlook(Histories.daysAgo(400, 390, 380, 370, 360)).orElseThrow();
        Outlook stays = model.findOutlook(Histories.daysAgo(400, 300, 200, 100, 3)).orElseThrow();

        assertThat(gone.risk()).isEqualTo(Outlook.Risk.GONE);
        assertThat(stays.risk()).isEqualTo(Outlook.Risk.NONE);
        assertThat(stays.expectedMinor()).isGreaterThan(gone.expectedMinor());
        assertThat(model.findOutlook(PurchaseHistory.of(List.of()))).isEmpty();
    }

    @Test
    void fit_499Buyers_abstains() {
        ValueModel model = fit(customers(1, 499, 700));

        assertThat(model.abstentions()).containsExactly(new Abstention(Reason.TOO_FEW_BUYERS, 499));
        assertThat(model.abstentionsOfValue()).isEqualTo(model.abstentions());
        Outlook outlook = model.findOutlook(Histories.daysAgo(175, 135, 95)).orElseThrow();
        assertThat(outlook.chance()).isNull();
        assertThat(outlook.expectedPurchases()).isNull();
        assertThat(outlook.expectedMinor()).isNull();
        assertThat(outlook.rhythm()).isEqualTo(new BuyingRhythm(40, 95, true));
        assertThat(outlook.risk()).isEqualTo(Outlook.Risk.AT_RISK);
        assertThat(outlook.paidMinor()).isEqualTo(6000);
    }

    @Test
    void fit_179Days_abstains() {
        assertThat(reasons(fit(customers(1, 900, 179)))).containsExactly(Reason.TOO_SHORT);
    }

    @Test
    void fit_allBoughtOnce_abstains() {
        ValueModel model = fit(IntStream.range(0, 900).mapToObj(ago -> Histories.daysAgo(ago)));

        assertThat(reasons(model)).containsExactly(Reason.NOT_CONVERGED);
    }

    @Test
    void fit_nobodyBoughtForThreeMonths_abstains() {
        FitValueModel fit = new FitValueModel(AS_OF.plusDays(91));
        customers(1, 4_000, 700).forEach(fit::add);

        assertThat(reasons(fit.fit())).containsExactly(Reason.NOT_JUDGED);
    }

    /** In the last three months anybody bought, whatever they did before, as in a sale. */
    @Test
    void fit_lastMonthsLikeNoneBefore_abstains() {
        Random random = new Random(3);
        LocalDate cutoff = AS_OF.minusDays(91);
        Stream<PurchaseHistory> sale =
                new SimulatedBuyers(1, HABITS, AMOUNTS, cutoff)
                        .customers(4_000, 700)
                        .map(
                                each ->
                                        random.nextInt(4) == 0
                                                ? with(each, AS_OF.minusDays(random.nextInt(90)))
                                                : each);

        ValueModel model = fit(sale);

        assertThat(reasons(model)).contains(Reason.UNCALIBRATED);
        BackTest test = requireNonNull(model.backTest());
        assertThat(requireNonNull(test.slope()).value()).isLessThan(0.3);
        assertThat(ModelWords.of(model.abstentions().getFirst()).de())
                .startsWith("Die Probe an den letzten drei Monaten ergab eine Steigung von 0,")
                .endsWith(" statt 0,8 bis 1,2.");
    }

    private static PurchaseHistory with(PurchaseHistory history, LocalDate day) {
        List<Purchase> all = new ArrayList<>(purchases(history, _ -> 2000));
        all.add(new Purchase(day, 2000L));
        return PurchaseHistory.of(all);
    }

    private static List<Purchase> purchases(
            PurchaseHistory history, ToLongFunction<LocalDate> amount) {
        return IntStream.range(0, 900)
                .mapToObj(AS_OF::minusDays)
                .filter(day -> isDay(history, day))
                .map(day -> new Purchase(day, amount.applyAsLong(day)))
                .toList();
    }

    @Test
    void fit_amountsWithoutMean_abstainsFromValueOnly() {
        ValueModel model =
                fit(
                        new SimulatedBuyers(5, HABITS, new GammaGamma(3, 0.7, 1000), AS_OF)
                                .customers(4_000, 700));

        assertThat(model.abstentions()).isEmpty();
        assertThat(model.abstentionsOfValue())
                .extracting(Abstention::reason)
                .contains(Reason.VALUE_WITHOUT_MEAN);
        Outlook outlook = model.findOutlook(Histories.daysAgo(175, 135, 95)).orElseThrow();
        assertThat(outlook.expectedPurchases()).isPositive();
        assertThat(outlook.expectedMinor()).isNull();
    }

    @Test
    void fit_whoBuysOftenSpendsMore_abstainsFromValueOnly() {
        Stream<PurchaseHistory> greedy =
                customers(1, 4_000, 700)
                        .map(
                                each ->
                                        PurchaseHistory.of(
                                                purchases(each, day -> greedily(each, day))));

        ValueModel model = fit(greedy);

        assertThat(model.abstentions()).isEmpty();
        assertThat(model.abstentionsOfValue())
                .extracting(Abstention::reason)
                .contains(Reason.VALUE_GOES_WITH_FREQUENCY);
    }

    @Test
    void fit_sameAmountAlways_abstainsFromValueOnly() {
        Stream<PurchaseHistory> same =
                customers(1, 4_000, 700)
                        .map(each -> PurchaseHistory.of(purchases(each, _ -> 1999)));

        assertThat(fit(same).abstentionsOfValue())
                .extracting(Abstention::reason)
                .containsExactly(Reason.VALUE_NOT_CONVERGED);
    }

    @Test
    void fit_oneCustomerOfOneDayOrNone_abstains() {
        assertThat(reasons(fit(Stream.of(Histories.daysAgo(0)))))
                .containsExactly(Reason.TOO_FEW_BUYERS, Reason.TOO_SHORT);
        assertThat(reasons(fit(Stream.of())))
                .containsExactly(Reason.TOO_FEW_BUYERS, Reason.TOO_SHORT);
    }

    @Test
    void fit_manyOnOneDay_abstains() {
        assertThat(reasons(fit(Stream.generate(() -> Histories.daysAgo(0)).limit(900))))
                .containsExactly(Reason.TOO_SHORT);
        assertThat(reasons(fit(Stream.generate(() -> Histories.daysAgo(200)).limit(900))))
                .containsExactly(Reason.NOT_CONVERGED);
    }

    @Test
    void fit_10000OrdersOfOneAndNegativeNet_stands() {
        PurchaseHistory busy = Histories.daysAgo(IntStream.range(0, 10_000).toArray());
        PurchaseHistory negative = Histories.paying(-500, 30, 60, 90);

        ValueModel model = fit(Stream.concat(customers(1, 4_000, 700), Stream.of(busy, negative)));

        assertThat(model.abstentions()).isEmpty();
        assertThat(model.buyers()).isEqualTo(4_001);
        Outlook outlook = model.findOutlook(busy).orElseThrow();
        assertThat(outlook.expectedPurchases()).isBetween(300.0, 366.0);
        assertThat(outlook.chance())
                .isInstanceOfSatisfying(
                        Chance.Alive.class,
                        alive -> assertThat(alive.probability()).isCloseTo(1, within(0.01)));
    }

    private static long greedily(PurchaseHistory history, LocalDate day) {
        return history.countUntil(AS_OF) * 1000L + day.getDayOfMonth();
    }

    private static boolean isDay(PurchaseHistory history, LocalDate day) {
        return history.countUntil(day) > history.countUntil(day.minusDays(1));
    }

    private static List<Reason> reasons(ValueModel model) {
        return model.abstentions().stream().map(Abstention::reason).toList();
    }

    private static Stream<PurchaseHistory> customers(long seed, int count, int days) {
        return new SimulatedBuyers(seed, HABITS, AMOUNTS, AS_OF).customers(count, days);
    }

    private static ValueModel fit(Stream<PurchaseHistory> customers) {
        FitValueModel fit = new FitValueModel(AS_OF);
        customers.forEach(fit::add);
        return fit.fit();
    }
}
