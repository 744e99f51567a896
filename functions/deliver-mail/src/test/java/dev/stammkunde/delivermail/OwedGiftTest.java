package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of a mail whose coupon code could not be given. */
final class OwedGiftTest {

    private static final Instant NOON = World.NOON;

    private final World world = new World();

    @Test
    void deliver_noCodeLeft_isHeldUntilSomeAreImported() {
        MailOrder order = World.owing(world.subscriber("anna"), "2026");

        assertThat(world.deliverOne(NOON, order))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.NO_COUPON_LEFT));
        assertThat(world.releases).containsExactly(NOON.plus(Duration.ofHours(1)));
        world.coupons.put(World.SHOP, "pool", List.of("CODE-1", "CODE-2"), null);
        world.release(NOON.plus(Duration.ofHours(1)));

        assertThat(world.service.accepted)
                .singleElement()
                .satisfies(mail -> assertThat(mail.mail().text()).contains("CODE-1"));
        assertThat(world.coupons.left(World.SHOP, "pool")).isEqualTo(1);
    }

    @Test
    void deliver_neverImported_isSkippedAfterAWeek() {
        MailOrder order = World.owing(world.subscriber("anna"), "2026");
        world.deliverOne(NOON, order);

        assertThat(world.deliverOne(NOON.plus(Duration.ofDays(7)), order))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.COUPONS_NOT_IMPORTED));
    }

    @Test
    void deliver_codeTakenAndMailHeldByTheService_tellsOfTheSameCode() {
        world.coupons.put(World.SHOP, "pool", List.of("CODE-1", "CODE-2"), null);
        MailOrder order = World.owing(world.subscriber("anna"), "2026");
        world.service.answersAreLost = true;
        world.deliverOne(NOON, order);
        world.service.answersAreLost = false;

        world.release(NOON.plus(Duration.ofHours(1)));

        assertThat(world.coupons.left(World.SHOP, "pool")).isEqualTo(1);
        assertThat(world.service.accepted)
                .allSatisfy(mail -> assertThat(mail.mail().text()).contains("CODE-1"));
    }

    @Test
    void deliver_mailThatIsSkipped_takesNoCode() {
        world.coupons.put(World.SHOP, "pool", List.of("CODE-1"), null);
        CustomerId anna = world.subscriber("anna");
        assertThat(
                        world.mails.save(
                                EmailKey.of(World.SHOP, "anna@example.com"),
                                world.mails.suppression(
                                        EmailKey.of(World.SHOP, "anna@example.com")),
                                Suppression.none().complained(NOON)))
                .isEqualTo(SaveResult.SAVED);

        assertThat(world.deliverOne(NOON, World.owing(anna, "2026")))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.COMPLAINED));
        assertThat(world.coupons.left(World.SHOP, "pool")).isEqualTo(1);
    }

    @Test
    void deliver_campaignTakesAnotherPool_takesItFromThere() {
        MailOrder order = World.owing(world.subscriber("anna"), "2026");
        world.deliverOne(NOON, order);
        Campaign changed = World.campaign(2, CampaignState.ACTIVE, World.content(null));
        world.versions.add(SampleCampaigns.giving(changed, new Gift.Coupon("other")));
        world.coupons.put(World.SHOP, "other", List.of("OTHER-1"), null);

        assertThat(world.deliverOne(NOON.plus(Duration.ofHours(1)), order))
                .isEqualTo(new DeliveryOutcome.Sent());
        assertThat(world.service.accepted.getFirst().mail().text()).contains("OTHER-1");
    }
}
