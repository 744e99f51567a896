package dev.stammkunde.benchmarks;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * Newsletters of years, three a day until a month from now, as the store of campaigns writes them.
 * Every other one is archived. The first has the id {@code many-00000}.
 */
record CrowdedCalendar(String shop, Instant now, DynamoDbCampaigns campaigns) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int DAYS_AHEAD = 30;
    private static final int A_DAY = 3;
    private static final int HOUR = 9;

    static String id(int number) {
        return String.format(Locale.ROOT, "many-%05d", number);
    }

    void fill(int number) {
        for (int i = 0; i < number; i++) {
            Campaign campaign = campaign(i);
            campaigns.save(
                    campaign.id(), 1, CampaignJson.write(campaign), SampleEntries.next(shop));
        }
    }

    private Campaign campaign(int number) {
        LocalDateTime at =
                LocalDateTime.ofInstant(now, ZONE)
                        .truncatedTo(ChronoUnit.DAYS)
                        .plusDays(DAYS_AHEAD - number / A_DAY)
                        .plusHours(HOUR + number % A_DAY);
        CampaignDraft draft =
                new CampaignDraft(
                        "Newsletter " + number,
                        new CampaignRule.OnOccasion(new Occasion.Once(), 0),
                        new Timing("at(" + at + ":00)", ZONE, null, null, null),
                        Audience.everyone(),
                        "news",
                        Map.of(
                                Campaign.MAIN,
                                Map.of(
                                        Language.DE,
                                        new Content("newsletter", null, null, null),
                                        Language.EN,
                                        new Content("newsletter", null, null, null))),
                        null,
                        Priority.NORMAL,
                        0,
                        true);
        return draft.toVersion(
                new CampaignId(shop, id(number)),
                1,
                number % 2 == 0 ? CampaignState.ACTIVE : CampaignState.ARCHIVED,
                at.minusDays(DAYS_AHEAD).atZone(ZONE).toInstant());
    }
}
