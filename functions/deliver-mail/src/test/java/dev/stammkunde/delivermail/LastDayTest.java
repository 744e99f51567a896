package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.FindSendQuota.SendQuota;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.SkipReason;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** A mail about a day that waits until it would come too late: here after the next day. */
final class LastDayTest {

    private static final Instant NOON = World.NOON;

    private final World world = new World();

    private DeliveryOutcome afterTwoDays(MailOrder order) {
        return world.deliverOne(NOON.plus(Duration.ofDays(2)), order);
    }

    @Test
    void deliver_serviceTakesNoMoreFor2Days_isSkippedAsTheDayIsOver() {
        MailOrder order = World.order(world.subscriber("anna"), "2026");
        world.service.quota = new SendQuota(10, 100, 100, true);
        assertThat(world.deliverOne(NOON, order))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.QUOTA_EXHAUSTED));

        assertThat(afterTwoDays(order)).isEqualTo(new DeliveryOutcome.Skipped(SkipReason.DAY_OVER));
    }

    @Test
    void deliver_pausedFor2Days_isSkippedForThePause() {
        MailOrder order = World.order(world.subscriber("anna"), "2026");
        world.versions.add(World.campaign(2, CampaignState.PAUSED, World.content(null)));
        assertThat(world.deliverOne(NOON, order))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.CAMPAIGN_PAUSED));

        assertThat(world.nextRelease()).isEqualTo(Instant.parse("2026-05-07T22:00:00Z"));
        assertThat(afterTwoDays(order))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.CAMPAIGN_PAUSED));
    }

    @Test
    void deliver_noCodeFor2Days_isSkippedForTheCodes() {
        MailOrder order = World.owing(world.subscriber("anna"), "2026");
        assertThat(world.deliverOne(NOON, order))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.NO_COUPON_LEFT));

        assertThat(afterTwoDays(order))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.COUPONS_NOT_IMPORTED));
    }

    @Test
    void deliver_valueMissingFor2Days_isSkippedForTheText() {
        world.versions.set(
                0,
                World.campaign(
                        1,
                        CampaignState.ACTIVE,
                        World.content("<mj-text>{{customer.givenName}}</mj-text>")));
        MailOrder order = World.order(world.customer("anna", "anna@example.com", null), "2026");
        world.deliverOne(NOON, order);

        assertThat(afterTwoDays(order))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.CONTENT_NOT_MENDED));
    }

    @Test
    void deliver_birthdayOnTheDayAfter_saysThatItIsLate() {
        MailOrder order = World.order(world.subscriber("anna"), "2026");

        world.deliverOne(NOON.plus(Duration.ofDays(1)), order);

        assertThat(world.service.accepted.getLast().mail().subject())
                .isEqualTo("Nachträglich alles Gute zum Geburtstag, Anna!");
    }

    @Test
    void deliver_birthdayOnTheDayBefore_saysThatItIsNear() {
        MailOrder order =
                World.order(world.subscriber("anna"), "2026", NOON.minus(Duration.ofDays(1)));

        world.deliverOne(NOON.minus(Duration.ofDays(1)), order);

        assertThat(world.service.accepted.getLast().mail().text())
                .contains("am 6. Mai 2026 ist dein Geburtstag");
    }
}
