package dev.stammkunde.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** Keys are stored, so they stay what they are. */
final class BookingKeyTest {

    @Test
    void keys_ofEachEdition_areWhatTheStoreKnows() {
        assertThat(BookingKey.orderState("1001", 2)).hasToString("order/1001/state/2");
        assertThat(BookingKey.earn("1001")).hasToString("order/1001/earn");
        assertThat(BookingKey.refund("1001", "77")).hasToString("order/1001/refund/77");
        assertThat(BookingKey.cancellation("1001")).hasToString("order/1001/cancel");
        assertThat(BookingKey.mergeOut("8")).hasToString("customer/8/merge-out");
        assertThat(BookingKey.mergeIn("7", "8")).hasToString("customer/7/merge-in/8");
        assertThat(BookingKey.adjustment("a-1")).hasToString("adjustment/a-1/adjust");
        assertThat(BookingKey.gift("7", "birthday", "2026"))
                .hasToString("customer/7/gift/birthday/2026");
        assertThat(BookingKey.expiry("7", Instant.EPOCH, 1))
                .hasToString("customer/7/expire/1970-01-01T00:00:00Z");
    }

    @Test
    void reinstatedLoss_ofEachRound_isTheKeyOfItsLoss() {
        for (int round = 1; round <= 11; round++) {
            assertThat(BookingKey.reinstatement("7", Instant.EPOCH, round).reinstatedLoss())
                    .isEqualTo(BookingKey.expiry("7", Instant.EPOCH, round));
        }
        assertThatThrownBy(() -> BookingKey.earn("1001").reinstatedLoss())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void key_withoutSubjectOrEffect_isRefused() {
        assertThatThrownBy(() -> new BookingKey(" ", "earn"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BookingKey("order/1001", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
