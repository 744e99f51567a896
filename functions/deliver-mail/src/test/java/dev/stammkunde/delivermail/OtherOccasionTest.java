package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailOrder;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;

/** Which text a mail has whose campaign is about another day by the time that it is sent. */
final class OtherOccasionTest {

    private static final Occasion MOTHERS_DAY =
            new Occasion.NthWeekday(Month.MAY, DayOfWeek.SUNDAY, 2, 0);
    private static final Occasion CHRISTMAS = new Occasion.FixedDate(MonthDay.of(12, 24));
    private static final Occasion CHRISTMAS_DAY = new Occasion.FixedDate(MonthDay.of(12, 25));

    private final World world = new World();

    OtherOccasionTest() {
        world.versions.clear();
    }

    private void change(Occasion occasion, int daysAfter, String text) {
        int version = world.versions.size() + 1;
        Campaign before =
                World.campaign(
                        version - 1,
                        CampaignState.ACTIVE,
                        World.content("<mj-text>" + text + "</mj-text>"));
        world.versions.add(
                SampleCampaigns.next(before, new CampaignRule.OnOccasion(occasion, daysAfter)));
    }

    private String sentText() {
        MailOrder order = World.order(world.subscriber("anna"), "2026-05-06");
        assertThat(world.deliverOne(World.NOON, order)).isEqualTo(new DeliveryOutcome.Sent());
        return world.service.accepted.getFirst().mail().text();
    }

    @Test
    void deliver_campaignIsAboutAnotherOccasion_hasTheTextThatItWasOrderedWith() {
        change(MOTHERS_DAY, 0, "Alles Liebe zum Muttertag");
        change(CHRISTMAS, 0, "Frohe Weihnachten");

        assertThat(sentText()).contains("Muttertag").doesNotContain("Weihnachten");
    }

    @Test
    void deliver_campaignIsAboutAnotherDate_hasTheTextThatItWasOrderedWith() {
        change(CHRISTMAS, 0, "Heiligabend");
        change(CHRISTMAS_DAY, 0, "Weihnachtstag");

        assertThat(sentText()).contains("Heiligabend");
    }

    @Test
    void deliver_campaignIsANewsletterByNow_hasTheTextThatItWasOrderedWith() {
        change(MOTHERS_DAY, 0, "Alles Liebe zum Muttertag");
        change(new Occasion.Once(), 0, "Neues im Mai");

        assertThat(sentText()).contains("Muttertag");
    }

    @Test
    void deliver_sameOccasionMailedOnAnotherDay_hasTheCorrectedText() {
        change(MOTHERS_DAY, 0, "Alles Libe zum Muttertag");
        change(MOTHERS_DAY, -1, "Alles Liebe zum Muttertag");

        assertThat(sentText()).contains("Alles Liebe");
    }
}
