package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

final class OrderStateTest {

    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");

    @Property(tries = 500)
    void fold_anyOrderAndDuplicates_givesTheSameState(@ForAll("arrivals") Arrivals arrivals) {
        assertThat(fold(arrivals.second())).isEqualTo(fold(arrivals.first()));
    }

    @Property
    void netRevenue_anySplitOfOneAmount_isTheSame(
            @ForAll @IntRange(max = 100_000) int total,
            @ForAll @IntRange(max = 20_000) int tax,
            @ForAll @Size(max = 7) List<@IntRange(max = 20_000) Integer> parts) {
        OrderState paid = OrderState.unknown().withPayment(order("c", total, Math.min(tax, total)));
        OrderState split = paid;
        int sum = 0;
        for (int part : parts) {
            split = split.withRefund("r" + split.refunds().size(), cents(part));
            sum += part;
        }

        OrderState whole = sum == 0 ? paid : paid.withRefund("all", cents(sum));

        assertThat(split.figures().netRevenue()).isEqualTo(whole.figures().netRevenue());
    }

    @Test
    void netRevenue_partAndFullRefund_takesTaxProRataAndEndsAtZero() {
        OrderState paid = OrderState.unknown().withPayment(order("c", 11_900, 1_900));

        assertThat(paid.figures().netRevenue()).isEqualTo(cents(10_000));
        assertThat(paid.withRefund("r", cents(1_190)).figures().netRevenue())
                .isEqualTo(cents(9_000));
        assertThat(paid.withRefund("r", cents(20_000)).figures().netRevenue()).isEqualTo(cents(0));
    }

    @Test
    void netRevenue_currenciesWithoutAndWithThreeDecimals_keepTheirMinorUnits() {
        Money yen = Money.parse("JPY 1100");
        Money dinar = Money.parse("KWD 1.155");

        assertThat(figures(yen, Money.parse("JPY 100")).netRevenue())
                .isEqualTo(Money.parse("JPY 1000"));
        assertThat(figures(dinar, Money.parse("KWD 0.055")).netRevenue())
                .isEqualTo(Money.parse("KWD 1.100"));
    }

    @Test
    void figures_guestTestAndVoidedOrders_countForNothing() {
        PaidOrder guest = order(null, 500, 0);
        PaidOrder test = new PaidOrder("c", T0, T0, cents(500), cents(0), true, false);
        PaidOrder voided = new PaidOrder("c", T0, T0, cents(500), cents(0), false, true);

        for (PaidOrder order : List.of(guest, test, voided)) {
            assertThat(OrderState.unknown().withPayment(order).figures())
                    .isEqualTo(OrderFigures.none());
        }
    }

    @Test
    void figures_cancelledOrder_countsAsACancellationOnly() {
        OrderState state =
                OrderState.unknown()
                        .withRefund("r", cents(100))
                        .withCancellation()
                        .withPayment(order("c", 500, 0));

        assertThat(state.figures()).isEqualTo(OrderFigures.cancelled("c"));
    }

    @Test
    void figures_refundInAnotherCurrency_isNotDeductedAndSaid() {
        OrderState state =
                OrderState.unknown()
                        .withRefund("r", Money.of(CurrencyUnit.USD, 1))
                        .withPayment(order("c", 500, 0));

        assertThat(state.figures().netRevenue()).isEqualTo(cents(500));
        assertThat(state.hasForeignRefund()).isTrue();
    }

    record Arrivals(
            List<UnaryOperator<OrderState>> first, List<UnaryOperator<OrderState>> second) {}

    @Provide
    Arbitrary<Arrivals> arrivals() {
        return facts().list()
                .ofMaxSize(6)
                .flatMap(
                        list -> {
                            List<UnaryOperator<OrderState>> twice = new ArrayList<>(list);
                            twice.addAll(list);
                            return Arbitraries.shuffle(twice)
                                    .map(second -> new Arrivals(list, second));
                        });
    }

    private static Arbitrary<UnaryOperator<OrderState>> facts() {
        Arbitrary<UnaryOperator<OrderState>> payments =
                Combinators.combine(
                                Arbitraries.of("c1", "c2").injectNull(0.3),
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.of(true, false))
                        .as(
                                (customer, number, flag) ->
                                        state ->
                                                state.withPayment(
                                                        new PaidOrder(
                                                                customer,
                                                                T0.plusSeconds(number % 2),
                                                                T0,
                                                                cents(1_000 + number),
                                                                cents(number),
                                                                flag && number == 0,
                                                                flag && number == 1)));
        Arbitrary<UnaryOperator<OrderState>> refunds =
                Combinators.combine(
                                Arbitraries.of("r1", "r2"),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.of("EUR", "USD"))
                        .as(
                                (id, amount, currency) ->
                                        state ->
                                                state.withRefund(
                                                        id,
                                                        Money.of(
                                                                CurrencyUnit.of(currency),
                                                                amount)));
        return Arbitraries.oneOf(payments, refunds, Arbitraries.just(OrderState::withCancellation));
    }

    private static OrderState fold(List<UnaryOperator<OrderState>> facts) {
        OrderState state = OrderState.unknown();
        for (UnaryOperator<OrderState> fact : facts) {
            state = fact.apply(state);
        }
        return state;
    }

    private static OrderFigures figures(Money total, Money tax) {
        return OrderState.unknown()
                .withPayment(new PaidOrder("c", T0, T0, total, tax, false, false))
                .figures();
    }

    private static PaidOrder order(@Nullable String customerId, int total, int tax) {
        return new PaidOrder(customerId, T0, T0, cents(total), cents(tax), false, false);
    }

    private static Money cents(long amount) {
        return Money.ofMinor(CurrencyUnit.EUR, amount);
    }
}
