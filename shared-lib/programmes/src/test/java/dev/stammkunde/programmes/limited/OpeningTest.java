package dev.stammkunde.programmes.limited;

import static dev.stammkunde.programmes.testing.SampleOffers.EARLY;
import static dev.stammkunde.programmes.testing.SampleOffers.FROM;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.testing.SampleOffers;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

final class OpeningTest {

    private static final Instant BEFORE = EARLY.minusSeconds(60);

    private static Instant opensAt(boolean isInAudience, int hours, Instant now) {
        MayClaimEarly early =
                new MayClaimEarly() {
                    @Override
                    public boolean isIn(AccountId customer, Audience audience, Instant at) {
                        return isInAudience;
                    }

                    @Override
                    public int headStartHours(AccountId customer, Instant at) {
                        if (!at.isBefore(FROM)) {
                            throw new IllegalStateException("what is public needs no member");
                        }
                        return hours;
                    }
                };
        return new Opening(early).opensAt(SampleOffers.teaYear(10), Orders.ACCOUNT, now);
    }

    @Test
    void opensAt_ofAMember_isSoManyHoursBefore() {
        assertThat(opensAt(false, 6, BEFORE)).isEqualTo(FROM.minus(Duration.ofHours(6)));
        assertThat(opensAt(false, 0, BEFORE)).isEqualTo(FROM);
    }

    @Test
    void opensAt_ofAMemberInTheAudience_isTheEarlierOfBoth() {
        assertThat(opensAt(true, 6, BEFORE)).isEqualTo(EARLY);
        assertThat(opensAt(true, 48, BEFORE)).isEqualTo(FROM.minus(Duration.ofHours(48)));
    }

    @Test
    void opensAt_onceItIsPublic_asksNothing() {
        assertThat(opensAt(true, 48, FROM)).isEqualTo(FROM);
    }
}
