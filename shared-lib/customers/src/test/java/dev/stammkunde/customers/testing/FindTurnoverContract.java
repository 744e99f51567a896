package dev.stammkunde.customers.testing;

import static dev.stammkunde.customers.testing.SampleOrderReports.T0;
import static dev.stammkunde.customers.testing.SampleOrderReports.cents;
import static dev.stammkunde.customers.testing.SampleOrderReports.facts;
import static dev.stammkunde.customers.testing.SampleOrderReports.known;
import static dev.stammkunde.customers.testing.SampleOrderReports.paidAt;
import static dev.stammkunde.customers.testing.SampleOrderReports.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindTurnover;
import dev.stammkunde.customers.FindTurnover.Period;
import dev.stammkunde.customers.FindTurnover.Turnover;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.shop.KnownOrder;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What every store does that sums up what customers paid. */
public abstract class FindTurnoverContract {

    private static final CustomerId ADA = new CustomerId("shop", "ada#%");
    private static final Period ALL = new Period(T0.minusSeconds(1_000), T0.plusSeconds(10_000));

    private Ports ports = inMemory();

    /** The ports of one store. */
    public record Ports(PurchaseStore purchases, FindTurnover turnover) {}

    /** Returns the ports of an empty store. */
    protected abstract Ports emptyStore();

    /** Returns the ports of an empty store in memory. */
    public static Ports inMemory() {
        InMemoryCustomers store = new InMemoryCustomers();
        return new Ports(store, store);
    }

    @BeforeEach
    void start() {
        ports = emptyStore();
    }

    private Turnover ask(Period period) {
        return ports.turnover().turnover(ADA, period, CurrencyUnit.EUR);
    }

    private void buy(String order, Instant at, KnownOrder<OrderFacts> known) {
        OrderId id = new OrderId("shop", order);
        Buyer buyer = ports.purchases().buyer(ADA);
        ports.purchases()
                .save(
                        new PurchaseChange(
                                id,
                                ports.purchases().order(id),
                                known,
                                List.of(
                                        new ActivityChange(
                                                buyer,
                                                Activity.none(),
                                                Set.of(new Bought(ADA, new Purchase(at, order))),
                                                Set.of()))));
    }

    private static KnownOrder<OrderFacts> paid(long cents) {
        return known(paidAt(0, facts(ADA.id(), cents, cents / 7)));
    }

    @Test
    void turnover_ofNobody_isNothing() {
        assertThat(ask(ALL)).isEqualTo(Turnover.none(CurrencyUnit.EUR));
    }

    @Test
    void turnover_ofOrders_isWhatWasPaidWithTaxLessRefunds() {
        buy("o#1", T0, paid(5_000));
        buy(
                "o2",
                T0.plusSeconds(1),
                known(
                        paidAt(
                                0,
                                facts(ADA.id(), 3_000, 479),
                                List.of(refund("r", cents(1_250)), refund("s", cents(1))))));
        buy(
                "more than all",
                T0.plusSeconds(2),
                known(paidAt(0, facts(ADA.id(), 700, 100), List.of(refund("t", cents(900))))));

        assertThat(ask(ALL)).isEqualTo(new Turnover(cents(6_749), 3, true));
    }

    @Test
    void turnover_ofATime_isOfTheOrdersPlacedInItBothEndsIncluded() {
        buy("before", T0.minusMillis(1), paid(1));
        buy("first", T0, paid(10));
        buy("last", T0.plusSeconds(60), paid(100));
        buy("after", T0.plusSeconds(60).plusNanos(1), paid(1_000));

        assertThat(ask(new Period(T0, T0.plusSeconds(60))).paid()).isEqualTo(cents(110));
    }

    @Test
    void turnover_ofOtherCurrenciesAndCancelledOrders_countsNothing() {
        Money francs = Money.parse("CHF 90.00");
        buy("francs", T0, known(paidAt(0, facts(ADA.id(), francs, Money.parse("CHF 1.00")))));
        buy("cancelled", T0.plusSeconds(1), paid(500).hear(SampleOrderReports.cancelledAt(9)));

        assertThat(ask(ALL)).isEqualTo(Turnover.none(CurrencyUnit.EUR));
        assertThat(ports.turnover().turnover(ADA, ALL, CurrencyUnit.of("CHF")).paid())
                .isEqualTo(francs);
    }

    @Test
    void turnover_ofMoreThanTheBound_isOfTheNewestAndSaysSo() {
        buy("oldest", T0, paid(7));
        for (int day = 0; day < 5; day++) {
            buyUnknown(T0.plusSeconds(1 + 200L * day), 97);
        }
        buyUnknown(T0.plusSeconds(1_200), 13);
        buy("newest", T0.plusSeconds(2_000), paid(1_000));
        assertThat(ask(ALL)).isEqualTo(new Turnover(cents(1_007), 2, true));

        buyUnknown(T0.plusSeconds(1_500), 1);

        assertThat(ask(ALL)).isEqualTo(new Turnover(cents(1_000), 1, false));
    }

    /** Purchases whose orders are on their way: they count for nothing yet. */
    private void buyUnknown(Instant from, int many) {
        OrderId id = new OrderId("shop", "unknown " + from);
        ports.purchases()
                .save(
                        new PurchaseChange(
                                id,
                                ports.purchases().order(id),
                                SampleOrderReports.cancelled(),
                                List.of(
                                        new ActivityChange(
                                                ports.purchases().buyer(ADA),
                                                Activity.none(),
                                                IntStream.range(0, many)
                                                        .mapToObj(
                                                                second ->
                                                                        bought(
                                                                                from.plusSeconds(
                                                                                        second)))
                                                        .collect(Collectors.toSet()),
                                                Set.of()))));
    }

    private static Bought bought(Instant at) {
        return new Bought(ADA, new Purchase(at, "unknown at " + at));
    }
}
