package dev.stammkunde.finance.simulation;

import static dev.stammkunde.finance.simulation.SimulatedShop.PERIOD;
import static dev.stammkunde.finance.simulation.SimulatedShop.day;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.simulation.RunSimulation.Outcome;
import dev.stammkunde.finance.simulation.SimulationResult.CustomerGroup;
import dev.stammkunde.finance.simulation.SimulationResult.NotRated;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningBasis;
import dev.stammkunde.points.programme.EarningRules;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.points.testing.SampleLines;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What drafts come to, worked out by hand. A euro of goods is a point. */
final class RunSimulationTest {

    private static final Programme LIVE = programme();

    private final SimulatedShop shop = new SimulatedShop();

    @Test
    void simulate_doubleRate_doublesPointsAndCost() {
        shop.paid("1", "anna", "100.00", day(0), LIVE);
        shop.paid("2", "berta", "50.00", day(30), LIVE);
        shop.refunded("2", "20.00", day(40), LIVE);

        SimulationResult result = shop.simulate(draft("2", LIVE.lots(), List.of()));

        assertThat(result.orders()).isEqualTo(2);
        assertThat(result.customers()).isEqualTo(2);
        assertThat(result.before())
                .isEqualTo(new SimulatedWorth(new PointsStand(130, 0, 0), 130, 104, 104, 104));
        assertThat(result.after())
                .isEqualTo(new SimulatedWorth(new PointsStand(260, 0, 0), 260, 208, 208, 208));
        assertThat(result.months())
                .containsExactly(
                        new SimulatedMonth(
                                YearMonth.of(2026, 3),
                                1,
                                new PointsStand(100, 0, 0),
                                new PointsStand(200, 0, 0)),
                        new SimulatedMonth(
                                YearMonth.of(2026, 4),
                                1,
                                new PointsStand(30, 0, 0),
                                new PointsStand(60, 0, 0)));
        assertThat(result.gained()).isEqualTo(new CustomerGroup(2, 130, 260));
        assertThat(result.largestGains())
                .containsExactly(
                        new CustomerChange("anna", 100, 200), new CustomerChange("berta", 30, 60));
        assertThat(result.largestLosses()).isEmpty();
    }

    @Test
    void simulate_bonusOfACategoryAndNone_isGainedByWhoBoughtIt() {
        shop.paid("1", "anna", List.of(line("1", 1, "40.00"), line("2", 1, "10.00")), day(0), LIVE);
        shop.paid("2", "berta", List.of(line("2", 1, "10.00")), day(1), LIVE);
        shop.paid("3", "carla", List.of(line("3", 1, "10.00")), day(2), LIVE);
        Bonus triple = bonus("triple", "3", "category-1");
        Bonus none = bonus("none", "0", "category-3");

        SimulationResult result = shop.simulate(draft("1", LIVE.lots(), List.of(triple, none)));

        assertThat(result.gained()).isEqualTo(new CustomerGroup(1, 50, 130));
        assertThat(result.unchanged()).isEqualTo(new CustomerGroup(1, 10, 10));
        assertThat(result.lost()).isEqualTo(new CustomerGroup(1, 10, 0));
        assertThat(result.largestLosses()).containsExactly(new CustomerChange("carla", 10, 0));
        assertThat(group(result, ChangeBand.LOST_ALL)).isEqualTo(new CustomerGroup(1, 10, 0));
        assertThat(group(result, ChangeBand.GAINED_OVER_DOUBLE))
                .isEqualTo(new CustomerGroup(1, 50, 130));
        assertThat(group(result, ChangeBand.GAINED_FROM_NONE)).isEqualTo(CustomerGroup.NOBODY);
    }

    @Test
    void simulate_netBasis_leavesTheTaxOut() {
        shop.paid("1", "anna", "119.00", day(0), LIVE);
        EarningBasis net = new EarningBasis(false, false, true, false);

        SimulationResult result = shop.simulate(draft("1", net, LIVE.lots(), List.of()));

        assertThat(result.largestLosses()).containsExactly(new CustomerChange("anna", 119, 100));
        assertThat(group(result, ChangeBand.LOST_UP_TO_HALF).customers()).isEqualTo(1);
    }

    @Test
    void simulate_shorterExpiryAndLongerHold_moveWhatStandsAtTheEnd() {
        shop.paid("1", "anna", "100.00", day(0), LIVE);
        shop.paid("2", "anna", "40.00", day(230), LIVE);
        LotRules lots = new LotRules(90, OptionalInt.of(6));

        SimulationResult result = shop.simulate(draft("1", lots, List.of()));

        assertThat(result.before().stand()).isEqualTo(new PointsStand(140, 0, 0));
        assertThat(result.after().stand()).isEqualTo(new PointsStand(140, 40, 100));
        assertThat(result.after().expectedCost()).isEqualTo(112);
        assertThat(result.after().expectedOutstandingCost()).isEqualTo(32);
        assertThat(result.unchanged().customers()).isEqualTo(1);
    }

    @Test
    void simulate_cancelledOrder_isForNothingBeforeAndAfter() {
        shop.paid("1", "anna", "100.00", day(0), LIVE);
        shop.hear("1", new OrderReport.Cancelled<>(AsOf.of(day(1))), day(1), LIVE);

        SimulationResult result = shop.simulate(draft("2", LIVE.lots(), List.of()));

        assertThat(result.orders()).isEqualTo(1);
        assertThat(result.after().stand().points()).isZero();
        assertThat(result.unchanged()).isEqualTo(new CustomerGroup(1, 0, 0));
    }

    @Test
    void simulate_orderThatWentToAnother_countsForWhoHasIt() {
        shop.paid("1", "anna", "100.00", day(0), LIVE);
        shop.hear(
                "1",
                new OrderReport.Snapshot<>(
                        AsOf.of(day(1)),
                        SimulatedShop.order("1", "berta", List.of(line("1", 1, "100.00"))),
                        new Payment.Paid(day(0)),
                        false,
                        null),
                day(1),
                LIVE);

        SimulationResult result = shop.simulate(draft("2", LIVE.lots(), List.of()));

        assertThat(result.orders()).isEqualTo(1);
        assertThat(result.largestGains()).containsExactly(new CustomerChange("berta", 100, 200));
    }

    @Test
    void simulate_orderThatWentToOneOfASlowClock_countsForWhoHasIt() {
        shop.paid("1", "anna", "100.00", day(0), LIVE);
        shop.paid("2", "anna", "10.00", day(9), LIVE);
        shop.hear(
                "1",
                new OrderReport.Snapshot<>(
                        AsOf.of(day(1)),
                        SimulatedShop.order("1", "berta", List.of(line("1", 1, "100.00"))),
                        new Payment.Paid(day(0)),
                        false,
                        null),
                day(1),
                LIVE);

        SimulationResult result = shop.simulate(draft("2", LIVE.lots(), List.of()));

        assertThat(shop.entriesOf("anna").getLast().bookedAt())
                .isAfter(shop.entriesOf("berta").getLast().bookedAt());
        assertThat(result.orders()).isEqualTo(2);
        assertThat(result.largestGains())
                .containsExactly(
                        new CustomerChange("berta", 100, 200), new CustomerChange("anna", 10, 20));
    }

    @Test
    void simulate_customersMergedInAChain_countAsTheOneWhoStays() {
        shop.paid("1", "anna", "100.00", day(0), LIVE);
        shop.paid("2", "berta", "50.00", day(1), LIVE);
        shop.paid("3", "carla", "10.00", day(2), LIVE);
        shop.merge("anna", "berta", day(3));
        shop.merge("berta", "carla", day(5));

        SimulationResult result = shop.simulate(draft("2", LIVE.lots(), List.of()));

        assertThat(result.largestGains()).containsExactly(new CustomerChange("carla", 160, 320));
    }

    @Test
    void simulate_ordersOfOtherTimes_areNotLookedAt() {
        shop.paid("old", "anna", "100.00", PERIOD.from().minusSeconds(60), LIVE);
        shop.paid("first", "anna", "10.00", PERIOD.from(), LIVE);
        shop.paid("new", "anna", "100.00", PERIOD.until(), LIVE);
        shop.refunded("first", "5.00", PERIOD.until().plusSeconds(1), LIVE);

        SimulationResult result = shop.simulate(draft("2", LIVE.lots(), List.of()));

        assertThat(result.largestGains()).containsExactly(new CustomerChange("anna", 10, 20));
    }

    @Test
    void simulate_linesThatAreNoEntries_areCountedAndLeftOut() {
        shop.paid("1", "anna", "100.00", day(0), LIVE);
        JournalDay day = new JournalDay(SHOP, LocalDate.of(2026, 3, 5));
        shop.journal.keep(day, SortedLines.of(List.of(SampleLines.line("zora", 1))));

        SimulationResult result = shop.simulate(LIVE);

        assertThat(result.notRated()).isEqualTo(new NotRated(0, 0, 1));
        assertThat(result.orders()).isEqualTo(1);
    }

    @Test
    void add_orderOfTheFirstEdition_isCountedAsNotRatedUnlessItWasHeardAgain() {
        SimulationSums sums = new SimulationSums();
        sums.addSeen("heard-again", 2);

        for (String orderId : List.of("1", "heard-again")) {
            LedgerEntry entry = accrual(orderId);
            JournalDay day = JournalDay.of(entry);
            DayOrders orders = new DayOrders(day, new RateOrders(PERIOD, LIVE), (_, _) -> entry);
            orders.line(SampleLines.line("anna", 1));
            sums.add(orders);
        }

        assertThat(sums.notRated()).isEqualTo(new NotRated(1, 100, 0));
        assertThat(sums.customers().size()).isZero();
    }

    private static LedgerEntry accrual(String orderId) {
        LotTerm lot = new LotTerm(day(14), null);
        Booking.Accrual accrual =
                new Booking.Accrual(
                        orderId,
                        "#1",
                        day(0),
                        "EUR",
                        lot,
                        "v0",
                        new EarningTerms(
                                List.of(),
                                new EarningTerms.Line(
                                        "shipping",
                                        0,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO),
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                OptionalLong.empty(),
                                RoundingMode.DOWN,
                                BigDecimal.ZERO,
                                UnnamedRefunds.GOODS_FIRST),
                        List.of(),
                        Overdraw.ALLOWED);
        return new LedgerEntry(
                1,
                new AccountId(SHOP, "anna"),
                BookingKey.orderState(orderId, 1),
                1,
                day(0),
                List.of(new Effect(Effect.POINTS, 100)),
                accrual,
                EntryHash.NONE,
                EntryHash.NONE);
    }

    @Test
    void simulate_unknown_saysSo() {
        assertThat(shop.simulate(LIVE, shop.runs, shop.journal, () -> true))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void ports_ofASimulation_areTheJournalToReadAndItsOwnRuns() {
        Constructor<?>[] all = RunSimulation.class.getConstructors();

        assertThat(all).hasSize(1);
        assertThat(Arrays.stream(all[0].getParameterTypes()).map(Class::getSimpleName))
                .containsExactly("SimulationRuns", "ReadJournal", "ReadEntry", "ReadDraft");
    }

    private static CustomerGroup group(SimulationResult result, ChangeBand band) {
        return result.bands().get(band.ordinal()).group();
    }

    private static Bonus bonus(String id, String multiplier, String category) {
        return new Bonus(
                id,
                new BigDecimal(multiplier),
                List.of(new Bonus.Condition.InCategories(Set.of(category))));
    }

    private static Programme draft(String rate, LotRules lots, List<Bonus> bonuses) {
        return draft(rate, EarningBasis.GOODS_PAID, lots, bonuses);
    }

    private static Programme draft(
            String rate, EarningBasis basis, LotRules lots, List<Bonus> bonuses) {
        return new Programme(
                "draft",
                PERIOD.until(),
                LIVE.timeZone(),
                new EarningRules(
                        Map.of(CurrencyUnit.EUR, new BigDecimal(rate)),
                        basis,
                        bonuses,
                        Combination.HIGHEST,
                        Map.of(),
                        OptionalLong.empty(),
                        RoundingMode.DOWN,
                        UnnamedRefunds.GOODS_FIRST),
                lots,
                Overdraw.ALLOWED);
    }
}
