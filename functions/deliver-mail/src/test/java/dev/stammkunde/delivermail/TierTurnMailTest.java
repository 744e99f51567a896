package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule.OnTier;
import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.campaigns.TierTurn;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of mails about a customer's tier. */
class TierTurnMailTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    private final World world = new World();

    @Test
    void deliver_tierReached_saysItsName() {
        CustomerId anna = follow();

        assertThat(world.deliverOne(World.NOON, mail(anna))).isEqualTo(new DeliveryOutcome.Sent());

        assertThat(world.service.accepted.getFirst().mail().subject()).isEqualTo("Jetzt Silber");
    }

    @Test
    void deliver_refundTookTheTierWhileItWaited_isSkipped() {
        CustomerId anna = follow();
        world.isTierStillSo = false;

        assertThat(world.deliverOne(World.NOON, mail(anna)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.TIER_CHANGED));
    }

    private CustomerId follow() {
        world.tier =
                Optional.of(
                        new TierToTell(Map.of(Language.DE, "Silber"), Map.of(), Map.of(), null));
        Content content =
                new Content(
                        "occasion",
                        "Jetzt {{tier.name}}",
                        "Neu",
                        "<mj-text>Willkommen bei {{tier.name}}</mj-text>",
                        null);
        world.versions.clear();
        world.versions.add(
                new CampaignDraft(
                                "Reached",
                                new OnTier(TierTurn.REACHED, 0, Set.of()),
                                new Timing(
                                        "cron(0 9 * * ? *)",
                                        ZoneId.of("Europe/Berlin"),
                                        null,
                                        null,
                                        null),
                                Audience.everyone(),
                                "news",
                                Map.of(Campaign.MAIN, Map.of(Language.DE, content)),
                                null,
                                Priority.NORMAL,
                                0,
                                true)
                        .toVersion(World.CAMPAIGN, 1, CampaignState.ACTIVE, Instant.EPOCH));
        return world.subscriber("anna");
    }

    private static MailOrder mail(CustomerId customer) {
        return World.order(
                customer, "tier/REACHED-silver-20260101-" + customer.id(), World.NOON, DAY);
    }
}
