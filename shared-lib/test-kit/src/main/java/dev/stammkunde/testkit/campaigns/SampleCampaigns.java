package dev.stammkunde.testkit.campaigns;

import dev.stammkunde.domain.campaign.Audience;
import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CampaignId;
import dev.stammkunde.domain.campaign.CampaignRule;
import dev.stammkunde.domain.campaign.CampaignState;
import dev.stammkunde.domain.campaign.Content;
import dev.stammkunde.domain.campaign.Gift;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.Priority;
import dev.stammkunde.domain.campaign.Timing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/** Campaigns as tests need them. */
public final class SampleCampaigns {

    private SampleCampaigns() {}

    /** An active campaign of a rule: daily at 09:00 in Berlin, to everyone, without a gift. */
    public static Campaign of(String shopId, String id, CampaignRule rule) {
        return new Campaign(
                new CampaignId(shopId, id),
                1,
                "Sample",
                CampaignState.ACTIVE,
                rule,
                new Timing("cron(0 9 * * ? *)", ZoneId.of("Europe/Berlin"), null, null, null),
                Audience.everyone(),
                "news",
                Map.of(
                        Campaign.MAIN,
                        Map.of(Language.DE, new Content("birthday", null, null, null))),
                null,
                Priority.NORMAL,
                0,
                true,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** The same in another state. */
    public static Campaign in(Campaign campaign, CampaignState state) {
        return copy(campaign, campaign.version(), state, campaign.rule(), campaign.timing());
    }

    /** The next version, with another rule. */
    public static Campaign next(Campaign campaign, CampaignRule rule) {
        return copy(campaign, campaign.version() + 1, campaign.state(), rule, campaign.timing());
    }

    /** The same, with mails at a time of the customer's day. */
    public static Campaign at(Campaign campaign, LocalTime localTime) {
        Timing timing = campaign.timing();
        Timing atTime =
                new Timing(
                        timing.expression(),
                        timing.zone(),
                        timing.starts(),
                        timing.ends(),
                        localTime);
        return copy(campaign, campaign.version(), campaign.state(), campaign.rule(), atTime);
    }

    /** The same, with a gift. */
    public static Campaign giving(Campaign campaign, @Nullable Gift gift) {
        return copy(campaign, gift, campaign.holdoutPercent(), campaign.activeSince());
    }

    /** The same, with a holdout. */
    public static Campaign holdingOut(Campaign campaign, int percent) {
        return copy(campaign, campaign.gift(), percent, campaign.activeSince());
    }

    /** The same, created or resumed at another time. */
    public static Campaign activeSince(Campaign campaign, Instant since) {
        return copy(campaign, campaign.gift(), campaign.holdoutPercent(), since);
    }

    /** The same, to another audience. */
    public static Campaign to(Campaign campaign, Audience audience) {
        return new Campaign(
                campaign.id(),
                campaign.version(),
                campaign.name(),
                campaign.state(),
                campaign.rule(),
                campaign.timing(),
                audience,
                campaign.topic(),
                campaign.contents(),
                campaign.gift(),
                campaign.priority(),
                campaign.holdoutPercent(),
                campaign.similarGoods(),
                campaign.activeSince());
    }

    private static Campaign copy(
            Campaign campaign, int version, CampaignState state, CampaignRule rule, Timing timing) {
        return new Campaign(
                campaign.id(),
                version,
                campaign.name(),
                state,
                rule,
                timing,
                campaign.audience(),
                campaign.topic(),
                campaign.contents(),
                campaign.gift(),
                campaign.priority(),
                campaign.holdoutPercent(),
                campaign.similarGoods(),
                campaign.activeSince());
    }

    private static Campaign copy(
            Campaign campaign, @Nullable Gift gift, int holdoutPercent, Instant activeSince) {
        return new Campaign(
                campaign.id(),
                campaign.version(),
                campaign.name(),
                campaign.state(),
                campaign.rule(),
                campaign.timing(),
                campaign.audience(),
                campaign.topic(),
                campaign.contents(),
                gift,
                campaign.priority(),
                holdoutPercent,
                campaign.similarGoods(),
                activeSince);
    }
}
