package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.Birthday;
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

final class CampaignGiftTest {

    private static final Gift GIFT = new Gift.Points(50);

    @Test
    void findGift_ladder_comesWithItsLastStepAlone() {
        Campaign ladder = giving(new WinBack(List.of(new Step(60, null), new Step(90, null))));

        assertThat(ladder.findGift("2")).contains(GIFT);
        assertThat(ladder.findGift("1")).isEmpty();
        assertThat(ladder.findGift(Campaign.MAIN)).isEmpty();
    }

    @Test
    void findGift_ladderOfOneStep_comesWithIt() {
        Campaign ladder = giving(new WinBack(List.of(new Step(60, null))));

        assertThat(ladder.findGift(Campaign.MAIN)).contains(GIFT);
        assertThat(ladder.findGift("1")).contains(GIFT);
    }

    @Test
    void findGift_birthday_comesWithItsMail() {
        assertThat(giving(new Birthday(0, LeapDay.MARCH_1, 30)).findGift(Campaign.MAIN))
                .contains(GIFT);
    }

    @Test
    void findStep_mainContents_isTheFirstStepWithoutItsOwn() {
        Map<Language, Content> own =
                Map.of(Language.DE, new Content("win-back-1", null, null, null));
        CampaignRule rule = new WinBack(List.of(new Step(60, null), new Step(90, null)));

        assertThat(giving(rule, Map.of("1", own)).findStep(Campaign.MAIN)).contains(2);
        assertThat(giving(rule, Map.of("1", own)).findGift(Campaign.MAIN)).contains(GIFT);
        assertThat(giving(rule, Map.of("1", own, "2", own)).findStep(Campaign.MAIN)).isEmpty();
        assertThat(giving(new Birthday(0, LeapDay.MARCH_1, 30)).findStep(Campaign.MAIN)).isEmpty();
    }

    private static Campaign giving(CampaignRule rule) {
        return giving(rule, Map.of());
    }

    private static Campaign giving(
            CampaignRule rule, Map<String, Map<Language, Content>> contents) {
        return new CampaignDraft(
                        "Sample",
                        rule,
                        new Timing("cron(0 9 * * ? *)", ZoneOffset.UTC, null, null, null),
                        Audience.everyone(),
                        "news",
                        contents,
                        GIFT,
                        Priority.NORMAL,
                        0,
                        true)
                .toVersion(
                        new CampaignId("demo-shop", "sample"),
                        1,
                        CampaignState.ACTIVE,
                        Instant.EPOCH);
    }
}
