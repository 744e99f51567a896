package dev.stammkunde.reports.platforms.translation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

class SpreadPropertyTest {

    @Property
    void proRata_anyAmountOverAnyWeights_losesNoCent(
            @ForAll("weights") List<Money> weights,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long cents) {
        Money amount = Money.ofMinor(currency(weights), cents);

        List<Money> shares = Spread.proRata(amount, weights);

        assertThat(sum(shares)).isEqualTo(amount);
    }

    @Property
    void proRata_anyAmount_isOffByLessThanOneUnitPerShare(
            @ForAll("weights") List<Money> weights,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long cents) {
        Money amount = Money.ofMinor(currency(weights), cents);
        BigDecimal unit = Money.ofMinor(currency(weights), 1).getAmount();

        List<Money> shares = Spread.proRata(amount, weights);

        for (int i = 0; i < shares.size(); i++) {
            BigDecimal exact =
                    amount.getAmount()
                            .multiply(weights.get(i).getAmount())
                            .divide(sum(weights).getAmount(), 20, RoundingMode.HALF_EVEN);
            assertThat(shares.get(i).getAmount().subtract(exact).abs()).isLessThan(unit);
        }
    }

    @Property
    void proRata_amountUpToTheSum_takesNoMoreThanThereIs(
            @ForAll("weights") List<Money> weights,
            @ForAll @LongRange(min = 0, max = 100) long percent) {
        Money amount = sum(weights).multipliedBy(BigDecimal.valueOf(percent, 2), RoundingMode.DOWN);

        List<Money> shares = Spread.proRata(amount, weights);

        for (int i = 0; i < shares.size(); i++) {
            assertThat(shares.get(i)).isLessThanOrEqualTo(weights.get(i));
            assertThat(shares.get(i).isNegative()).isFalse();
        }
    }

    @Provide
    Arbitrary<List<Money>> weights() {
        Arbitrary<CurrencyUnit> currencies =
                Arbitraries.of("EUR", "JPY", "BHD").map(CurrencyUnit::of);
        return currencies.flatMap(
                currency ->
                        Arbitraries.longs()
                                .between(0, 100_000_000)
                                .map(units -> Money.ofMinor(currency, units))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(30)
                                .filter(list -> list.stream().anyMatch(Money::isPositive)));
    }

    private static CurrencyUnit currency(List<Money> amounts) {
        return amounts.getFirst().getCurrencyUnit();
    }

    private static Money sum(List<Money> amounts) {
        return Lines.sum(currency(amounts), amounts);
    }
}
