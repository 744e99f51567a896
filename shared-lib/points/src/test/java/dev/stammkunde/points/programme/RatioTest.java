package dev.stammkunde.points.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

final class RatioTest {

    @Test
    void share_thirdsThatMakeAWhole_loseNothing() {
        Ratio third = Ratio.share(BigDecimal.ONE, new BigDecimal("3.00"));

        assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
        assertThat(third.plus(third).plus(third).round(RoundingMode.DOWN)).isEqualTo(1);
    }

    @Test
    void ratio_ofEqualValue_isEqualAndInLowestTerms() {
        assertThat(Ratio.of(new BigDecimal("0.50")))
                .isEqualTo(new Ratio(BigInteger.ONE, BigInteger.TWO));
        assertThat(Ratio.of(new BigDecimal("1e2")))
                .isEqualTo(new Ratio(BigInteger.valueOf(100), BigInteger.ONE));
        assertThat(new Ratio(BigInteger.ZERO, BigInteger.TEN)).isEqualTo(Ratio.ZERO);
    }

    @Test
    void ratio_denominatorNotPositive_isRefused() {
        assertThatThrownBy(() -> new Ratio(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ratio(BigInteger.ONE, BigInteger.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isLessThan_equalValues_isFalse() {
        Ratio half = Ratio.of(new BigDecimal("0.5"));

        assertThat(half.isLessThan(Ratio.of(new BigDecimal("0.50")))).isFalse();
        assertThat(half.isLessThan(Ratio.ONE)).isTrue();
        assertThat(half.minus(Ratio.ONE).toDecimal()).isEqualByComparingTo("-0.5");
    }
}
