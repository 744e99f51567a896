package dev.stammkunde.finance.costs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

final class RatedAmountTest {

    private static final BigDecimal FULL = new BigDecimal("19");
    private static final BigDecimal REDUCED = new BigDecimal("7");

    @Test
    void split_tenEurosOffTwoRates_isByGrossToTheCent() {
        List<RatedAmount> split =
                RatedAmount.split(
                        1_000,
                        List.of(new RatedAmount(FULL, 11_900), new RatedAmount(REDUCED, 10_700)));

        assertThat(split)
                .containsExactly(new RatedAmount(FULL, 527), new RatedAmount(REDUCED, 473));
        assertThat(RatedAmount.inside(527, FULL)).isEqualTo(84);
        assertThat(RatedAmount.inside(473, REDUCED)).isEqualTo(31);
    }

    @ParameterizedTest
    @CsvSource({
        "11900, 1900, 1, 19",
        "10700, 700, 1, 7",
        "100, 16, 1, 19",
        "12000, 2000, 1, 20",
        "1081, 81, 1, 8.1",
        "12300, 2300, 1, 23",
        "10550, 550, 1, 5.5",
        "1000, 0, 1, 0",
        "1997, 318, 3, 19"
    })
    void rate_amountsThatAreRounded_isTheOneTheyWereReckonedWith(
            long gross, long tax, int pieces, String rate) {
        assertThat(RatedAmount.rate(gross, tax, pieces)).isEqualByComparingTo(rate);
    }

    @Property(tries = 300)
    void split_anyAmount_addsUpAndIsWithinAUnitOfItsShare(
            @ForAll @LongRange(min = -100_000, max = 100_000) long amount,
            @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1, max = 500_000) Long> sold) {
        List<RatedAmount> rates = sold.stream().map(gross -> new RatedAmount(FULL, gross)).toList();
        double sum = sold.stream().mapToLong(Long::longValue).sum();

        List<RatedAmount> split = RatedAmount.split(amount, rates);

        assertThat(split.stream().mapToLong(RatedAmount::gross).sum()).isEqualTo(amount);
        for (int i = 0; i < sold.size(); i++) {
            assertThat(Math.abs(split.get(i).gross() - amount * (sold.get(i) / sum))).isLessThan(1);
        }
    }
}
