package dev.stammkunde.captureredemptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.referral.ReferralReason;
import dev.stammkunde.programmes.referral.ReferralState;
import dev.stammkunde.programmes.testing.ReferralWorld;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** The sample order is placed on 5 March, four days after the code was named. */
final class HearReferralsTest {

    private final ReferralWorld shop = new ReferralWorld();
    private final HearReferrals hear = new HearReferrals(shop.needs);

    private void hears(ShopEvent event) {
        hear.hear(event, Orders.PAID_AT.plus(Duration.ofHours(1)));
    }

    @Test
    void order_ofAFriend_isHeldAndItsCancellationRejects() {
        shop.brings("mia", "tom");

        hears(Orders.paid("o1", "tom", "50"));
        assertThat(shop.state("tom")).isEqualTo(ReferralState.HELD);
        hears(Orders.cancelled("o1"));

        assertThat(shop.of("tom").progress().reasons()).containsExactly(ReferralReason.CANCELLED);
    }

    @Test
    void order_ofAGuestOrStranger_concernsNobody() {
        shop.brings("mia", "tom");

        hears(Orders.paid("o1", null, "50"));
        hears(Orders.paid("o2", "eva", "50"));

        assertThat(shop.state("tom")).isEqualTo(ReferralState.REGISTERED);
    }
}
