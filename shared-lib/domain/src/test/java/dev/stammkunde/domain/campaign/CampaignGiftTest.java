package dev.stammkunde.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.domain.campaign.CampaignRule.Birthday;
import dev.stammkunde.domain.campaign.CampaignRule.Step;
import dev.stammkunde.domain.campaign.CampaignRule.WinBack;

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

    private static Campaign giving(CampaignRule rule) {
        return new CampaignDraft(
                        "Sample",
                        rule,
                        new Timing("cron(0 9 * * ? *)", ZoneOffset.UTC, null, null, null),
                        Audience.everyone(),
                        "news",
                        Map.of(),
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
