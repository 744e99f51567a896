package dev.stammkunde.mail.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.FindSendQuota.SendQuota;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.sesv2.SesV2Client;

import java.io.IOException;

class SesSendQuotaTest {

    @ParameterizedTest
    @CsvSource({
        "200.0, 1.0, 199.0, true, HEALTHY, 200, 1.0, 199, true",
        "-1.0, 500.0, 12.5, true, HEALTHY, 9223372036854775807, 500.0, 13, true",
        "50000.0, 14.0, 0.0, false, HEALTHY, 50000, 14.0, 0, false",
        "50000.0, 14.0, 0.0, true, PROBATION, 50000, 14.0, 0, true",
        "50000.0, 14.0, 0.0, true, SHUTDOWN, 50000, 14.0, 0, false"
    })
    void quota_account_isReadAsSesSays(
            String max,
            String rate,
            String sent,
            boolean enabled,
            String enforcement,
            long perDay,
            double perSecond,
            long sentToday,
            boolean sends)
            throws IOException {
        String account =
                """
                {"SendingEnabled":%s,"EnforcementStatus":"%s",
                 "SendQuota":{"Max24HourSend":%s,"MaxSendRate":%s,"SentLast24Hours":%s}}"""
                        .formatted(enabled, enforcement, max, rate, sent);
        try (FakeSes ses = new FakeSes((p, b) -> new FakeSes.Reply(200, "", account));
                SesV2Client client = ses.client()) {
            assertThat(new SesSendQuota(client).quota())
                    .isEqualTo(new SendQuota(perSecond, perDay, sentToday, sends));
        }
    }
}
