package dev.stammkunde.insights.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.insights.CustomerCounts;
import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.WindowCounts;
import dev.stammkunde.insights.gathering.GatherFigures.Outcome;
import dev.stammkunde.insights.value.Abstention;
import dev.stammkunde.insights.value.Abstention.Reason;
import dev.stammkunde.insights.value.ValueReport;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.testing.SampleLines;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** How a shop's figures come about, night by night. */
final class GatherFiguresTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T02:40:00Z");

    private final ShopLedger ledger = new ShopLedger(Orders.programme());
    private final GatheredShop shop = new GatheredShop();

    @Test
    void gather_ofAShopWithoutAJournal_keepsThatThereIsNothing() {
        assertThat(gather()).isEqualTo(Outcome.DONE);

        assertThat(shop.kept().dataFrom()).isNull();
        assertThat(shop.kept().asOf()).isEqualTo(NIGHT);
    }

    @Test
    void gather_purchases_ratesCustomersByTheMainCurrency() {
        buy("1", "anna", 5_000, "2026-09-05T10:00:00Z");
        buy("2", "anna", 3_000, "2026-10-05T10:00:00Z");
        hear();
        gather();

        ValueReport value = shop.value.find(ShopLedger.SHOP).orElseThrow();
        assertThat(value.currency()).isEqualTo("EUR");
        assertThat(value.asOf()).isEqualTo(NIGHT);
        assertThat(value.classes().getFirst().customers()).isEqualTo(1);
        assertThat(value.classes().getFirst().paidMinor()).isPositive();
        assertThat(value.model().abstentions())
                .extracting(Abstention::reason)
                .containsExactly(Reason.TOO_FEW_BUYERS, Reason.TOO_SHORT);
    }

    @Test
    void gather_withoutTimeForAll_goesOnInTheNextCallsAndCountsNothingTwice() {
        buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        hear();
        AtomicInteger steps = new AtomicInteger(2);

        assertThat(shop.gather(NIGHT, () -> steps.getAndDecrement() > 0)).isEqualTo(Outcome.MORE);
        assertThat(shop.kept().asOf()).isEqualTo(NIGHT);
        assertThat(shop.value.find(ShopLedger.SHOP)).isEmpty();

        AtomicInteger oneStep = new AtomicInteger(1);
        assertThat(shop.gather(NIGHT, () -> oneStep.getAndDecrement() > 0)).isEqualTo(Outcome.MORE);
        assertThat(shop.value.find(ShopLedger.SHOP)).isPresent();
        assertThat(shop.atRisk.find(ShopLedger.SHOP)).isPresent();
        assertThat(shop.lifts.find(ShopLedger.SHOP)).isEmpty();

        AtomicInteger another = new AtomicInteger(1);
        assertThat(shop.gather(NIGHT, () -> another.getAndDecrement() > 0)).isEqualTo(Outcome.DONE);
        assertThat(shop.lifts.find(ShopLedger.SHOP)).isPresent();
    }

    @Test
    void gather_whenARefundComesLater_changesTheMonthOfTheOrder() {
        buy("1", "anna", 5_000, "2026-09-05T10:00:00Z");
        buy("2", "anna", 3_000, "2026-10-05T10:00:00Z");
        hear();
        gather();
        long before = requireNonNull(october().money().get("EUR")).net();

        ledger.at("2026-11-10T10:00:00Z");
        ledger.refunded(SoldOrders.refund("f", "2", 1_000, ledger.now()));
        hear();
        gather();

        assertThat(requireNonNull(october().money().get("EUR")).net())
                .isLessThan(before)
                .isPositive();
        assertThat(october().orders()).isEqualTo(1);
    }

    @Test
    void gather_whenAllGoesBack_countsTheOrderNoMore() {
        buy("1", "anna", 5_000, "2026-09-05T10:00:00Z");
        buy("2", "anna", 3_000, "2026-10-05T10:00:00Z");
        ledger.at("2026-11-10T10:00:00Z");
        ledger.refunded(
                SoldOrders.refund(
                        "f",
                        "2",
                        SoldOrders.order("2", "anna", 3_000, ledger.now())
                                .total()
                                .getAmountMinorLong(),
                        ledger.now()));
        hear();
        gather();

        assertThat(october().customers()).isEqualTo(new CustomerCounts(1, 0, 0, 0, 0, 0));
    }

    @Test
    void gather_whenCustomersAreJoinedLater_countsThemAsOne() {
        buy("1", "zora", 5_000, "2026-09-05T10:00:00Z");
        buy("2", "anna", 3_000, "2026-10-05T10:00:00Z");
        hear();
        gather();
        assertThat(october().customers().first()).isEqualTo(1);

        ledger.at("2026-11-10T10:00:00Z").merge("zora", "anna");
        hear();
        gather();

        assertThat(october().customers()).isEqualTo(new CustomerCounts(1, 1, 0, 1, 0, 0));
        assertThat(shop.kept().cohorts().getFirst().size()).isEqualTo(1);
    }

    @Test
    void gather_withoutTime_goesOnWhereItWas() {
        for (int day = 1; day <= 20; day++) {
            buy("o" + day, "c" + day % 7, 900, "2026-10-%02dT10:00:00Z".formatted(day));
        }
        hear();
        int calls = 0;
        Outcome outcome = Outcome.MORE;
        while (outcome == Outcome.MORE) {
            AtomicInteger steps = new AtomicInteger(1);
            outcome = shop.gather(NIGHT, () -> steps.getAndDecrement() > 0);
            calls++;
        }

        assertThat(outcome).isEqualTo(Outcome.DONE);
        assertThat(calls).isGreaterThan(5);
        assertThat(october().orders()).isEqualTo(20);
        assertThat(shop.gatherings.find(ShopLedger.SHOP).orElseThrow().gathering().kept())
                .hasSize(1);
    }

    @Test
    void gather_byTwoAtOnce_letsOneGiveWay() {
        buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        hear();
        Gatherings rival =
                new Gatherings() {
                    @Override
                    public Optional<Stored> find(String shopId) {
                        return shop.gatherings.find(shopId);
                    }

                    @Override
                    public Stored begin(Gathering gathering) {
                        return shop.gatherings.begin(gathering);
                    }

                    @Override
                    public Stored move(Stored before, Gathering after) {
                        buy("2", "berta", 100, "2026-11-05T10:00:00Z");
                        hear();
                        assertThat(gather()).isEqualTo(Outcome.DONE);
                        return shop.gatherings.move(before, after);
                    }

                    @Override
                    public KeptLines keep(String shopId, LineSource lines) {
                        return shop.gatherings.keep(shopId, lines);
                    }

                    @Override
                    public LineSource open(String shopId, KeptLines lines) {
                        return shop.gatherings.open(shopId, lines);
                    }
                };

        assertThat(shop.gather(NIGHT, () -> true, rival, shop.journal))
                .isEqualTo(Outcome.ELSEWHERE);
        assertThat(shop.kept().months()).hasSize(2);
    }

    @Test
    void gather_whenItDiesAtAnyWrite_comesToTheSame() {
        for (int day = 1; day <= 20; day++) {
            buy("o" + day, "c" + day % 7, 900, "2026-10-%02dT10:00:00Z".formatted(day));
        }
        ledger.at("2026-11-10T10:00:00Z").merge("c3", "c1");
        hear();
        GatheredShop whole = new GatheredShop();
        ShopLedger.keep(whole.journal, ledger.entries());
        whole.gather(NIGHT, () -> true);

        AtomicInteger left = new AtomicInteger();
        for (int writes = 0; writes < 30; writes++) {
            left.set(writes);
            try {
                shop.gather(
                        NIGHT,
                        () -> true,
                        new DyingGatherings(shop.gatherings, left),
                        shop.journal);
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("it died");
            }
        }

        assertThat(shop.kept()).isEqualTo(whole.kept());
    }

    @Test
    void gather_whenWhatWasKeptIsGone_beginsAnewAndKeepsTheFigures() {
        buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        hear();
        gather();
        InsightsFigures before = shop.kept();
        shop.gatherings.losePieces();

        Instant next = NIGHT.plusSeconds(86_400);
        assertThat(shop.gather(next, () -> true)).isEqualTo(Outcome.BEGUN_ANEW);
        assertThat(shop.kept()).isEqualTo(before);
        assertThat(shop.gather(next, () -> true)).isEqualTo(Outcome.DONE);
        assertThat(shop.kept().months()).isEqualTo(before.months());
    }

    @Test
    void gather_ofABrokenDay_failsAndKeepsTheFigures() {
        buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        hear();
        gather();
        InsightsFigures before = shop.kept();
        buy("2", "anna", 5_000, "2026-11-05T10:00:00Z");
        hear();

        assertThatThrownBy(
                        () ->
                                shop.gather(
                                        NIGHT,
                                        () -> true,
                                        shop.gatherings,
                                        new BrokenObjects(shop.journal)))
                .isInstanceOf(UnreadableDayException.class)
                .hasMessageContaining("2026-11-05");
        assertThat(shop.kept()).isEqualTo(before);
    }

    @Test
    void gather_ofLinesThatAreNoEntries_countsAndLeavesThemOut() {
        buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        hear();
        shop.journal.keep(
                new JournalDay(ShopLedger.SHOP, LocalDate.of(2026, 10, 5)),
                SortedLines.of(List.of(SampleLines.line("zora", 1))));

        gather();
        gather();

        assertThat(shop.kept().unreadableLines()).isEqualTo(1);
        assertThat(october().orders()).isEqualTo(1);
    }

    @Test
    void gather_ofWhatComesVeryLate_findsItOnTheFirstOfAMonth() {
        buy("1", "anna", 5_000, "2026-11-05T10:00:00Z");
        hear();
        gather();
        buy("2", "anna", 5_000, "2026-11-06T10:00:00Z");
        ShopLedger late = new ShopLedger(Orders.programme());
        late.at("2026-08-05T10:00:00Z").paid(SoldOrders.order("9", "berta", 100, late.now()));
        ShopLedger.keep(shop.journal, late.entries());

        gather();
        assertThat(shop.kept().months()).hasSize(1);
        shop.gather(Instant.parse("2026-12-01T02:40:00Z"), () -> true);
        assertThat(shop.kept().months()).hasSize(5);
    }

    private WindowCounts october() {
        return shop.kept().months().stream()
                .filter(it -> it.month().toString().equals("2026-10"))
                .findFirst()
                .orElseThrow();
    }

    private Outcome gather() {
        return shop.gather(NIGHT, () -> true);
    }

    private void buy(String orderId, String customer, long cents, String at) {
        ledger.at(at).paid(SoldOrders.order(orderId, customer, cents, ledger.now()));
    }

    private void hear() {
        ShopLedger.keep(shop.journal, ledger.entries());
    }
}
