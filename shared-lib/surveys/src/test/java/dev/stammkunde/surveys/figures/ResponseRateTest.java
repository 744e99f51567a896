package dev.stammkunde.surveys.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

final class ResponseRateTest {

    @Test
    void of_waveWithoutMails_countsItsAnswersForNoOtherWave() {
        ResponseRate rate =
                ResponseRate.of(
                        List.of(
                                new ResponseRate(8, 0),
                                new ResponseRate(3, 10),
                                new ResponseRate(0, 10)));

        assertThat(rate).isEqualTo(new ResponseRate(3, 20));
        assertThat(rate.percent()).contains(new BigDecimal("15.0"));
    }

    @Test
    void of_noWaveWithMails_isNone() {
        ResponseRate rate = ResponseRate.of(List.of(new ResponseRate(8, 0)));

        assertThat(rate).isEqualTo(new ResponseRate(8, 0));
        assertThat(rate.percent()).isEmpty();
        assertThat(ResponseRate.of(List.of()).percent()).isEmpty();
    }
}
