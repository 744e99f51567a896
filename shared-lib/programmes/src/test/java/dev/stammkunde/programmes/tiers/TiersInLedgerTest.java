package dev.stammkunde.programmes.tiers;

import static dev.stammkunde.programmes.testing.SampleTiers.history;
import static dev.stammkunde.programmes.testing.SampleTiers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.units.UnitSection;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Tiers where they are booked: in the entry of the order. */
class TiersInLedgerTest {

    private static final String SHOP = "roaster";
    private static final Instant MARCH = Instant.parse("2026-03-05T10:00:00Z");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();

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
                                List.of(new TierUnits(history(rules())))),
                        heard,
                        now);
        ledger.write(settlement);
        return settlement.bookings().getLast().entry();
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
