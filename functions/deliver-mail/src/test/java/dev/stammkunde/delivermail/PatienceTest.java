package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.FindSendQuota.SendQuota;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** How long a mail waits for what its campaign lacks, and from when on. */
final class PatienceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = World.NOON;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Instant RESUMED = NOON.plus(Duration.ofDays(9));
    private static final String GREETING = "<mj-text>Hallo {{customer.givenName}}</mj-text>";
    private static final String MENDED = "<mj-text>Hallo</mj-text>";

    private final World world = new World();
    private final CustomerId anna = world.customer("anna", "anna@example.com", null);

    PatienceTest() {
        world.versions.clear();
    }

    /** A version of a newsletter, whose mails have no last day. */
    private void bring(CampaignState state, String body) {
        world.versions.add(
                new CampaignDraft(
                                "News",
                                new CampaignRule.OnOccasion(new Occasion.Once(), 0),
                                new Timing("at(2026-05-06T12:00:00)", BERLIN, null, null, null),
                                Audience.everyone(),
                                "news",
                                Map.of(Campaign.MAIN, Map.of(Language.DE, World.content(body))),
                                null,
                                Priority.NORMAL,
                                0,
                                true)
                        .toVersion(
                                World.CAMPAIGN, world.versions.size() + 1, state, Instant.EPOCH));
    }

    private static DeliveryOutcome held(HoldReason reason) {
        return new DeliveryOutcome.Held(reason);
    }

    @Test
    void deliver_textMissingAfterALongPause_isHeldAndGoesOutOnceItIsMended() {
        bring(CampaignState.PAUSED, GREETING);
        MailOrder order = World.order(anna, "2026");
        assertThat(world.deliverOne(NOON, order)).isEqualTo(held(HoldReason.CAMPAIGN_PAUSED));

        bring(CampaignState.ACTIVE, GREETING);
        assertThat(world.deliverOne(RESUMED, order)).isEqualTo(held(HoldReason.MISSING_VARIABLE));

        bring(CampaignState.ACTIVE, MENDED);
        assertThat(world.deliverOne(RESUMED.plus(DAY), order))
                .isEqualTo(new DeliveryOutcome.Sent());
    }

    @Test
    void deliver_noCodeAfterALongPause_isHeldUntilSomeAreImported() {
        bring(CampaignState.PAUSED, MENDED);
        MailOrder order = World.owing(anna, "2026");
        world.deliverOne(NOON, order);

        bring(CampaignState.ACTIVE, MENDED);
        assertThat(world.deliverOne(RESUMED, order)).isEqualTo(held(HoldReason.NO_COUPON_LEFT));

        world.coupons.put(World.SHOP, "pool", List.of("CODE-1"), null);
        assertThat(world.deliverOne(RESUMED.plus(DAY), order))
                .isEqualTo(new DeliveryOutcome.Sent());
    }

    @Test
    void deliver_lookedAtTooLateForTheFirstTime_isHeldAllTheSame() {
        bring(CampaignState.ACTIVE, GREETING);

        assertThat(world.deliverOne(RESUMED, World.order(anna, "2026")))
                .isEqualTo(held(HoldReason.MISSING_VARIABLE));
    }

    @Test
    void deliver_lackingForAWeekAfterThePause_isSkippedHoweverOftenItWasLookedAt() {
        bring(CampaignState.PAUSED, GREETING);
        MailOrder order = World.order(anna, "2026");
        world.deliverOne(NOON, order);
        bring(CampaignState.ACTIVE, GREETING);
        for (Instant at = RESUMED;
                at.isBefore(RESUMED.plus(A_WEEK));
                at = at.plus(Duration.ofHours(6))) {
            assertThat(world.deliverOne(at, order)).isInstanceOf(DeliveryOutcome.Held.class);
        }

        assertThat(world.deliverOne(RESUMED.plus(A_WEEK), order))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.CONTENT_NOT_MENDED));
    }

    @Test
    void deliver_lackedBeforeThePauseToo_countsFromItsEndAgain() {
        bring(CampaignState.ACTIVE, GREETING);
        MailOrder order = World.order(anna, "2026");
        world.deliverOne(NOON, order);
        bring(CampaignState.PAUSED, GREETING);
        world.deliverOne(NOON.plus(DAY), order);

        bring(CampaignState.ACTIVE, GREETING);

        assertThat(world.deliverOne(RESUMED, order)).isEqualTo(held(HoldReason.MISSING_VARIABLE));
    }

    /** So many that the decision on the pause between is not remembered. */
    @Test
    void deliver_manyDecisionsSinceThePause_doesNotCountFromBeforeIt() {
        bring(CampaignState.ACTIVE, GREETING);
        MailOrder order = World.order(anna, "2026");
        world.deliverOne(NOON, order);
        bring(CampaignState.PAUSED, GREETING);
        world.deliverOne(NOON.plus(DAY), order);
        bring(CampaignState.ACTIVE, MENDED);
        world.service.quota = new SendQuota(10, 100, 100, true);
        for (int day = 0; day < MailRecord.HISTORY_LIMIT; day++) {
            Instant noon = RESUMED.plus(DAY.multipliedBy(day));
            world.deliverOne(noon, order);
            world.deliverOne(noon.plus(Duration.ofHours(12)), order);
        }
        assertThat(world.record(order).history().getFirst().decision())
                .isInstanceOfSatisfying(
                        MailDecision.Hold.class,
                        first -> assertThat(first.reason()).isEqualTo(HoldReason.MISSING_VARIABLE));

        bring(CampaignState.ACTIVE, GREETING);

        assertThat(world.deliverOne(RESUMED.plus(DAY.multipliedBy(21)), order))
                .isEqualTo(held(HoldReason.MISSING_VARIABLE));
    }
}
