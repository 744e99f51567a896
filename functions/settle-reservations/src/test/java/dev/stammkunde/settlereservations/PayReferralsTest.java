package dev.stammkunde.settlereservations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.referral.ReferralState;
import dev.stammkunde.programmes.testing.ReferralWorld;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class PayReferralsTest {

    private final ReferralWorld shop = new ReferralWorld();
    private final PayReferrals pay =
            new PayReferrals(shop.needs, OutcomeLog.of("settle-reservations"));

    @Test
    void pay_whenTheHoldIsOver_paysOnceAndIsDone() {
        shop.brings("mia", "tom");
        shop.pays("tom", "o1", "50");
        assertThat(pay.pay(shop.now(), () -> true)).isZero();

        shop.after(Duration.ofDays(14));

        assertThat(pay.pay(shop.now(), () -> false)).isZero();
        assertThat(pay.pay(shop.now(), () -> true)).isOne();
        assertThat(pay.pay(shop.now(), () -> true)).isZero();
        assertThat(shop.state("tom")).isEqualTo(ReferralState.PAID);
        assertThat(shop.points("mia")).isEqualTo(500);
    }
}
