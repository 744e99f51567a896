package dev.stammkunde.programmes.tiers;

import static dev.stammkunde.programmes.testing.SampleTiers.history;
import static dev.stammkunde.programmes.testing.SampleTiers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.CountAgain;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.explanations.AskedLedger;
import dev.stammkunde.points.explanations.EntryLine;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.explanations.ShowLedger;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.units.UnitSection;
import dev.stammkunde.points.words.PointsWords;
import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tiers where they are booked: in the entry of the order. */
class TiersInLedgerTest {

    private static final String SHOP = "roaster";
    private static final Instant MARCH = Instant.parse("2026-03-05T10:00:00Z");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private TierHistory history = history(rules());

    @Test
    void settle_historyOfOrders_isNeverRatedAgainAtTheNewTiersFactor() {
        LedgerEntry first = pays("1", MARCH, "90");
        LedgerEntry second = pays("2", MARCH.plusSeconds(60), "20");
        LedgerEntry third = pays("3", MARCH.plusSeconds(120), "10");

        assertThat(List.of(first.points(), second.points(), third.points()))
                .containsExactly(90L, 20L, 15L);
        assertThat(account().balance()).isEqualTo(125);
        assertThat(account().held(TierUnits.SPEND)).isEqualTo(12_000);
        assertThat(account().held(TierUnits.ORDERS)).isEqualTo(3);
    }

    @Test
    void settle_orderPaidBeforeTheUpgradeAndHeardAfter_earnsByTheTierOfThen() {
        pays("2", MARCH.plusSeconds(60), "120");

        assertThat(pays("1", MARCH, "10").points()).isEqualTo(10);
    }

    @Test
    void settle_refundOfAnOrderWithFactor_takesItsShareOfTheRaisedPoints() {
        pays("1", MARCH, "100");
        pays("2", MARCH.plusSeconds(60), "100");

        refunds("2", MARCH.plusSeconds(120), "50");

        assertThat(account().balance()).isEqualTo(100 + 75);
        assertThat(account().held(TierUnits.SPEND)).isEqualTo(15_000);
    }

    @Test
    void settle_refundBelowTheThreshold_takesTheTierInTheSameEntry() {
        pays("1", MARCH, "100");

        refunds("1", MARCH.plusSeconds(120), "1");

        assertThat(ProjectTiers.find(history(rules()), section(), MARCH.plusSeconds(120)))
                .hasValueSatisfying(
                        it ->
                                assertThat(Objects.requireNonNull(it.current()).tier().id())
                                        .isEqualTo("bronze"));
    }

    @Test
    void countAgain_yearOfOrdersOfBeforeTheTiers_countsEachOnceAndChangesNoPoints() {
        history = TierHistory.NONE;
        pays("1", MARCH, "90");
        pays("2", MARCH.plusSeconds(60), "60");
        refunds("2", MARCH.plusSeconds(90), "20");
        long before = account().balance();
        assertThat(account().held(TierUnits.SPEND)).isZero();
        Instant made = MARCH.plusSeconds(1000);
        history =
                new TierHistory(
                        List.of(
                                new TierVersion(
                                        "tiers/1", made, true, rules(), MARCH.minusSeconds(60))));

        assertThat(again().check(order("1"), made)).isEqualTo(CountAgain.Outcome.COUNTED);
        assertThat(account().held(TierUnits.SPEND)).isZero();
        assertThat(counted("1", made)).isEqualTo(CountAgain.Outcome.COUNTED);
        assertThat(counted("2", made)).isEqualTo(CountAgain.Outcome.COUNTED);
        assertThat(counted("1", made)).isEqualTo(CountAgain.Outcome.AS_IT_WAS);

        assertThat(account().held(TierUnits.SPEND)).isEqualTo(13_000);
        assertThat(account().held(TierUnits.ORDERS)).isEqualTo(2);
        assertThat(account().balance()).isEqualTo(before);
        assertThat(tier(made)).isEqualTo("silver");
    }

    @Test
    void countAgain_order_isWordedAsCountedAndNotAsChanged() {
        history = TierHistory.NONE;
        pays("1", MARCH, "120");
        Instant made = MARCH.plusSeconds(1000);
        history = new TierHistory(List.of(new TierVersion("tiers/1", made, true, rules(), MARCH)));
        counted("1", made);

        EntryLine line =
                new ShowLedger(ledger)
                        .page(account().id(), AskedLedger.Choice.OWN, OptionalLong.empty(), 1)
                        .lines()
                        .getFirst();

        assertThat(PointsWords.line(line))
                .isEqualTo(
                        new BothLanguages(
                                "Nachträglich gezählt: Bestellung #1", "Counted later: order #1"));
        assertThat(PointsWords.explain(new Explanation(line, 0, SampleTiers.BERLIN)).de())
                .startsWith(
                        "Ihre Punkte bleiben gleich: Ihre Bestellung #1 zählt jetzt für Ihre Stufe.");
    }

    @Test
    void settle_tierWithAShorterHold_letsPointsBeSpentSooner() {
        history = history(shortHold());
        pays("1", MARCH, "120");
        LedgerEntry second = pays("2", MARCH.plusSeconds(60), "10");
        LedgerEntry early = pays("3", MARCH.minusSeconds(60), "10");

        assertThat(availableAfter(second)).isEqualTo(Duration.ofDays(3));
        assertThat(availableAfter(early))
                .isEqualTo(Duration.ofDays(DefaultProgramme.programme().lots().holdDays()));
    }

    private static Duration availableAfter(LedgerEntry entry) {
        Booking.OrderState state = (Booking.OrderState) entry.booking();
        return Duration.between(state.paidAt(), state.opened().getFirst().term().availableAt());
    }

    private static TierRules shortHold() {
        Tier silver = rules().tiers().get(1);
        return SampleTiers.measured(
                TierMeasure.SPEND,
                List.of(
                        rules().tiers().getFirst(),
                        new Tier(
                                silver.id(),
                                silver.names(),
                                silver.threshold(),
                                new TierBenefits(BigDecimal.ONE, false, 0, Map.of(), 3))));
    }

    @Test
    void countAgain_refundAfterwards_takesWhatWasCounted() {
        history = TierHistory.NONE;
        pays("1", MARCH, "120");
        Instant made = MARCH.plusSeconds(1000);
        history = new TierHistory(List.of(new TierVersion("tiers/1", made, true, rules(), MARCH)));
        counted("1", made);

        refunds("1", MARCH.plusSeconds(1200), "30");

        assertThat(account().held(TierUnits.SPEND)).isEqualTo(9_000);
        assertThat(account().balance()).isEqualTo(90);
        assertThat(tier(made)).isEqualTo("bronze");
    }

    @Test
    void countAgain_sixteenAtOnce_countOnce() throws InterruptedException {
        history = TierHistory.NONE;
        pays("1", MARCH, "120");
        Instant made = MARCH.plusSeconds(1000);
        history = new TierHistory(List.of(new TierVersion("tiers/1", made, true, rules(), MARCH)));
        LedgerOrder seen = order("1");
        List<Callable<CountAgain.Outcome>> all =
                Collections.nCopies(16, () -> again().count(seen, made));

        List<CountAgain.Outcome> outcomes;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            outcomes = threads.invokeAll(all).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).containsOnlyOnce(CountAgain.Outcome.COUNTED);
        assertThat(account().held(TierUnits.SPEND)).isEqualTo(12_000);
    }

    private String tier(Instant at) {
        return ProjectTiers.find(history, section(), at)
                .map(TierProjection::current)
                .map(it -> it.tier().id())
                .orElse("");
    }

    private CountAgain.Outcome counted(String orderId, Instant now) {
        return again().count(order(orderId), now);
    }

    private LedgerOrder order(String orderId) {
        return ledger.order(SHOP, orderId, null).order();
    }

    private CountAgain again() {
        return new CountAgain(
                ledger,
                _ -> (_, _) -> DefaultProgramme.programme(),
                (_, _) -> List.of(new TierUnits(history)),
                _ -> {});
    }

    private UnitSection section() {
        return account().section(TierUnits.NAME);
    }

    private PointsAccount account() {
        return ledger.account(new AccountId(SHOP, "7001"));
    }

    private LedgerEntry pays(String orderId, Instant paidAt, String euros) {
        OrderLine line =
                new OrderLine(
                        "line",
                        LineKind.GOODS,
                        null,
                        null,
                        List.of(),
                        1,
                        eur(euros),
                        eur(euros),
                        eur("0"));
        Order order =
                new Order(
                        orderId,
                        "#" + orderId,
                        "7001",
                        paidAt,
                        false,
                        List.of(line),
                        eur("0"),
                        eur("0"),
                        eur(euros),
                        eur("0"),
                        eur("0"));
        return hears(
                orderId,
                new OrderReport.Snapshot<>(
                        AsOf.of(paidAt), order, new Payment.Paid(paidAt), false, null),
                MARCH.plusSeconds(600));
    }

    private void refunds(String orderId, Instant at, String euros) {
        Refund refund =
                new Refund(
                        "refund-of-" + orderId,
                        orderId,
                        at,
                        List.of(new Refund.RefundedLine("line", 0, eur(euros))),
                        eur("0"),
                        eur("0"));
        hears(orderId, new OrderReport.Refunded<>(AsOf.of(at), refund), MARCH.plusSeconds(700));
    }

    private LedgerEntry hears(String orderId, OrderReport<Order> report, Instant now) {
        LedgerOrder order = ledger.order(SHOP, orderId, null).order();
        KnownOrder<Order> heard = order.known().hear(report);
        LedgerOrder.Booked booked = order.booked();
        SettleOrder.Settlement settlement =
                SettleOrder.settle(
                        new SettleOrder.Case(
                                order,
                                booked == null ? null : account(),
                                account(),
                                DefaultProgramme.programme(),
                                List.of(new TierUnits(history))),
                        heard,
                        now);
        ledger.write(settlement);
        return settlement.bookings().getLast().entry();
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
