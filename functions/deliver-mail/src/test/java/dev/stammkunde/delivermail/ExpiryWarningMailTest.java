package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule.BeforeExpiry;
import dev.stammkunde.campaigns.FollowUpKey;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of mails that warn of points. */
class ExpiryWarningMailTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
    private static final Instant LOST = Instant.parse("2026-05-31T22:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-30T22:00:00Z");

    private final World world = new World();

    @Test
    void deliver_warning_saysThePointsOfTheMomentAndTheLastDay() {
        CustomerId anna = follow(new BeforeExpiry(25, 1));
        has(1_234, LOST, 7, LATER);

        assertThat(world.deliverOne(World.NOON, mail(anna))).isEqualTo(new DeliveryOutcome.Sent());

        RenderedMail mail = world.service.accepted.getFirst().mail();
        assertThat(mail.subject()).contains("31. Mai 2026", "1.234\u00a0Punkte");
        assertThat(mail.text()).contains("1.234\u00a0Punkte", "31. Mai 2026", "1.241\u00a0Punkte");
    }

    @Test
    void deliver_spentWhileItWaits_isSkipped() {
        CustomerId anna = follow(new BeforeExpiry(25, 50));
        has(60, LOST, 500, LATER);
        Instant night = Instant.parse("2026-05-06T20:00:00Z");
        assertThat(world.deliverOne(night, mail(anna)))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.QUIET_HOURS));
        has(49, LOST, 500, LATER);

        assertThat(world.deliverOne(night.plus(Duration.ofHours(12)), mail(anna)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.POINTS_SPENT));
    }

    @Test
    void deliver_restoredWhileItWaits_saysTheNewNumber() {
        CustomerId anna = follow(new BeforeExpiry(25, 1));
        has(90, LOST, 5, LATER);

        world.deliverOne(World.NOON, mail(anna));

        assertThat(world.service.accepted.getFirst().mail().text()).contains("90\u00a0Punkte");
    }

    @Test
    void deliver_afterTheLastDay_isSkippedAndOnItSent() {
        CustomerId anna = follow(new BeforeExpiry(25, 1));
        has(60, LOST, 5, LATER);
        Instant lastDay = Instant.parse("2026-05-30T10:00:00Z");

        assertThat(world.deliverOne(Instant.parse("2026-06-01T10:00:00Z"), mail(anna)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.DAY_OVER));
        CustomerId bert = world.subscriber("bert");
        assertThat(world.deliverOne(lastDay, mail(bert))).isEqualTo(new DeliveryOutcome.Sent());
    }

    /** All customers of this world have the same points. */
    private void has(long soon, Instant soonLost, long later, Instant laterLost) {
        Instant since = Instant.parse("2024-05-01T10:00:00Z");
        LotSource source = LotSource.of(Origin.PURCHASE);
        world.accounts =
                id ->
                        new PointsAccount(
                                new AccountId(id.shopId(), id.customerId()),
                                1,
                                EntryHash.NONE,
                                List.of(
                                        new Lot(new LotTerm(since, soonLost), soon, source),
                                        new Lot(new LotTerm(since, laterLost), later, source)),
                                0,
                                0,
                                1,
                                since,
                                null,
                                List.of(),
                                new TreeMap<>(),
                                new TreeMap<>());
    }

    private CustomerId follow(BeforeExpiry rule) {
        Content content = new Content("points-lapse", null, null, null);
        world.versions.clear();
        world.versions.add(
                new CampaignDraft(
                                "Before",
                                rule,
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
        return World.order(customer, FollowUpKey.of(customer, LAST_DAY), World.NOON, LAST_DAY);
    }
}
