package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SendQuotaTest {

    @Test
    void leftToday_moreSentThanTheQuota_isNone() {
        assertThat(new FindSendQuota.SendQuota(14, 200, 150, true).leftToday()).isEqualTo(50);
        assertThat(new FindSendQuota.SendQuota(14, 200, 250, true).leftToday()).isZero();
    }
}
