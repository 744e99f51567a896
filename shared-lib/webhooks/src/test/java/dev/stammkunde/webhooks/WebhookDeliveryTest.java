package dev.stammkunde.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.webhooks.testing.SampleWebhooks;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class WebhookDeliveryTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final EndpointAnswer FAILED =
            new EndpointAnswer.Failed("it answered 500", Optional.of(500), Optional.empty());

    private final WebhookDelivery first =
            WebhookDelivery.first(SampleWebhooks.ERP, SampleWebhooks.booked(1));

    @Test
    void after_failures_waitsAsTheStandardSaysAndIsExhaustedAfterTheTenth() {
        List<Duration> waits = new ArrayList<>();
        WebhookDelivery delivery = first;
        Instant now = NOW;
        while (delivery.isOpen()) {
            delivery = delivery.after(FAILED, now);
            Optional<Duration> wait = delivery.findWait(now);
            wait.ifPresent(waits::add);
            now = now.plus(wait.orElse(Duration.ZERO));
        }

        assertThat(delivery.state()).isEqualTo(DeliveryState.EXHAUSTED);
        assertThat(delivery.failed()).isEqualTo(10);
        assertThat(delivery.attempts()).hasSize(10);
        assertThat(delivery.sweepAt()).isNull();
        List<Duration> least =
                List.of(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(waits).hasSameSizeAs(least);
        for (int i = 0; i < least.size(); i++) {
            assertThat(waits.get(i))
                    .isBetween(least.get(i), least.get(i).plus(least.get(i).dividedBy(10)));
        }
    }

    @Test
    void findWait_ofSeveralEvents_differsByTheEventAndIsTheSameEachTime() {
        assertThat(RetrySchedule.findWait("msg_a", 3))
                .isEqualTo(RetrySchedule.findWait("msg_a", 3))
                .isNotEqualTo(RetrySchedule.findWait("msg_b", 3));
    }

    @Test
    void after_failureWithAShortWait_isSweptUpOnlyIfTheMessageWasLost() {
        WebhookDelivery delivery = first.after(FAILED, NOW);

        assertThat(delivery.findWait(NOW).orElseThrow()).isLessThan(Duration.ofSeconds(6));
        assertThat(delivery.sweepAt()).isAfter(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void after_failureWithALongWait_isSweptUpAtItsTime() {
        WebhookDelivery delivery = first.after(FAILED, NOW).after(FAILED, NOW).after(FAILED, NOW);

        assertThat(delivery.sweepAt()).isEqualTo(delivery.nextAt());
    }

    @Test
    void after_askedToWaitForLonger_waitsSoLongAndADayAtMost() {
        assertThat(first.after(asking(Duration.ofMinutes(40)), NOW).findWait(NOW))
                .contains(Duration.ofMinutes(40));
        assertThat(first.after(asking(Duration.ofDays(9)), NOW).findWait(NOW))
                .contains(Duration.ofHours(24));
        assertThat(first.after(asking(Duration.ofSeconds(1)), NOW).findWait(NOW).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    private static EndpointAnswer asking(Duration wait) {
        return new EndpointAnswer.Failed("it answered 429", Optional.of(429), Optional.of(wait));
    }

    @Test
    void putOff_whileItsEndpointRests_waitsForLongerTheOlderItIsAndTwoHoursAtMost() {
        Instant happened = first.event().at();

        assertPutOff(happened.plusSeconds(10), Duration.ofMinutes(2));
        assertPutOff(happened.plus(Duration.ofHours(1)), Duration.ofMinutes(30));
        assertPutOff(happened.plus(Duration.ofDays(3)), Duration.ofHours(2));
    }

    private void assertPutOff(Instant now, Duration least) {
        WebhookDelivery off = first.putOff(now.plus(Duration.ofMinutes(2)), now);

        assertThat(off.failed()).isZero();
        assertThat(off.findWait(now).orElseThrow())
                .isBetween(least, least.plus(least.dividedBy(10)));
    }

    @Test
    void replayed_afterTheEnd_beginsAnewAndRemembersItsAttempts() {
        WebhookDelivery delivered =
                first.after(FAILED, NOW).after(new EndpointAnswer.Taken(204), NOW);

        WebhookDelivery again = delivered.replayed(NOW.plusSeconds(60));

        assertThat(delivered.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(again.isOpen()).isTrue();
        assertThat(again.failed()).isZero();
        assertThat(again.attempts())
                .extracting(DeliveryAttempt::outcome)
                .containsExactly("it answered 500", "204");
        assertThat(again.event().id()).isEqualTo(first.event().id());
    }

    @Test
    void attempts_ofManyReplays_areTheLatestTwenty() {
        WebhookDelivery delivery = first;
        for (int i = 0; i < 30; i++) {
            delivery = delivery.after(new EndpointAnswer.Taken(200 + i), NOW).replayed(NOW);
        }

        assertThat(delivery.attempts()).hasSize(20);
        assertThat(delivery.attempts().getLast().outcome()).isEqualTo("229");
    }

    @Test
    void id_ofEvents_sortsLikeTimeAndNamesNobody() {
        String earlier = WebhookEvent.id("shop", WebhookEventType.POINTS_BOOKED, NOW, "anna\n9");
        String later =
                WebhookEvent.id(
                        "shop", WebhookEventType.POINTS_BOOKED, NOW.plusMillis(1), "anna\n1");

        assertThat(earlier).isLessThan(later).doesNotContain("anna");
        assertThat(WebhookEvent.isId(earlier)).isTrue();
        assertThat(earlier)
                .isNotEqualTo(
                        WebhookEvent.id("shop", WebhookEventType.REWARD_REDEEMED, NOW, "anna\n9"))
                .isNotEqualTo(
                        WebhookEvent.id("other", WebhookEventType.POINTS_BOOKED, NOW, "anna\n9"));
    }
}
