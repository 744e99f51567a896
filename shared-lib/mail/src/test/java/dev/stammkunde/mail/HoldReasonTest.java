package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

final class HoldReasonTest {

    @Test
    void reasons_thatAPersonCanMend_areOfTheServiceOrOfTheContent() {
        assertThat(Arrays.stream(HoldReason.values()).filter(HoldReason::isOfService))
                .containsExactly(
                        HoldReason.QUOTA_EXHAUSTED,
                        HoldReason.SERVICE_THROTTLED,
                        HoldReason.SERVICE_PAUSED,
                        HoldReason.SERVICE_NOT_SET_UP,
                        HoldReason.SERVICE_UNAVAILABLE);
        assertThat(Arrays.stream(HoldReason.values()).filter(HoldReason::isOfContent))
                .containsExactly(HoldReason.NO_CONTENT, HoldReason.MISSING_VARIABLE);
    }
}
