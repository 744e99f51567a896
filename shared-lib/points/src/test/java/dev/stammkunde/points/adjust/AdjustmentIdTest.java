package dev.stammkunde.points.adjust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdjustmentIdTest {

    @Test
    void of_sameKeyInOneShop_isTheSameForEver() {
        assertThat(AdjustmentId.of("kaffeerad", "ticket-7"))
                .isEqualTo(AdjustmentId.of("kaffeerad", "ticket-7"))
                .isNotEqualTo(AdjustmentId.of("kaffeerad", "ticket-8"))
                .isNotEqualTo(AdjustmentId.of("teerad", "ticket-7"))
                .matches(AdjustmentId::isValid)
                .doesNotContain("ticket");
    }

    @Test
    void isValid_otherTexts_areNone() {
        assertThat(AdjustmentId.isValid("")).isFalse();
        assertThat(AdjustmentId.isValid("a".repeat(25))).isFalse();
        assertThat(AdjustmentId.isValid("#".repeat(24))).isFalse();
    }
}
