package dev.stammkunde.finance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.settings.ProvisionTerms.Discounting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

final class ProvisionTermsTest {

    @ParameterizedTest
    @CsvSource({
        // § 253 (2) HGB: of more than a year only.
        "2,   1,    1",
        "2,   0.5,  1",
        // 1.02 x (1 + 0.02 x 0.5)
        "2,   1.5,  1.0302",
        // 1.015 x 1.015 x 1.015
        "1.5, 3,    1.045678375",
        "0,   10,   1",
    })
    void divisor_rateAndYears_isMixedInterest(
            BigDecimal rate, BigDecimal years, BigDecimal divisor) {
        assertThat(new Discounting(rate, years).divisor()).isEqualByComparingTo(divisor);
    }
}
