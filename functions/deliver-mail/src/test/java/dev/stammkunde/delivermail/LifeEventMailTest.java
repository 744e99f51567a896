package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeEvent;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.testing.SampleDates;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What becomes of mails on dates that customers gave, and may have deleted since. */
class LifeEventMailTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final Instant NIGHT = Instant.parse("2026-05-06T20:00:00Z");

    private final World world = new World();
    private Instant said = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void deliver_onTheDay_congratulates() {
        CustomerId anna = follow(LifeEvent.WEDDING, "wedding");
        tell(anna, SampleDates.date(LifeEvent.WEDDING, "2019-05-06"));

        assertThat(world.deliverOne(World.NOON, mail(anna))).isEqualTo(new DeliveryOutcome.Sent());

        assertThat(world.service.accepted.getFirst().mail().subject()).contains("Hochzeitstag");
    }

    @Test
    void deliver_deletedWhileItWaits_isSkipped() {
        CustomerId anna = follow(LifeEvent.CHILD_BIRTHDAY, "child-birthday");
        tell(anna, SampleDates.date(LifeEvent.CHILD_BIRTHDAY, "--05-06"));
        assertThat(world.deliverOne(NIGHT, mail(anna)))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.QUIET_HOURS));

        tell(anna);

        assertThat(world.deliverOne(NIGHT.plus(Duration.ofHours(12)), mail(anna)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.DATE_TAKEN_BACK));
        assertThat(world.service.accepted).isEmpty();
    }

    /** The pet's day is no child's, and another child's is not this one's. */
    @Test
    void deliver_anotherDateLeft_isSkipped() {
        CustomerId anna = follow(LifeEvent.CHILD_BIRTHDAY, "child-birthday");
        tell(
                anna,
                SampleDates.date(LifeEvent.CHILD_BIRTHDAY, "--05-07"),
                SampleDates.date(LifeEvent.PET_BIRTHDAY, "--05-06"));

        assertThat(world.deliverOne(World.NOON, mail(anna)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.DATE_TAKEN_BACK));
    }

    private void tell(CustomerId customer, LifeDate... dates) {
        said = said.plusSeconds(1);
        var stored = world.customers.profileOf(customer);
        Customer next =
                new Customer.Known(
                        ((Customer.Known) stored.value())
                                .profile()
                                .with(
                                        World.SHOP,
                                        Platform.STANDARD,
                                        SampleDates.report(dates),
                                        said));
        var unused = world.customers.save(ProfileChange.between(customer, stored, next));
    }

    private CustomerId follow(LifeEvent event, String template) {
        Content content = new Content(template, null, null, null);
        world.versions.clear();
        world.versions.add(
                new CampaignDraft(
                                "On the day",
                                new CampaignRule.OnLifeEvent(
                                        event,
                                        new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 30)),
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
        return World.order(customer, "2026", World.NOON, DAY);
    }
}
