package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.shop.Language;

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
        return new CampaignDraft(
                        "Sample",
                        rule,
                        new Timing(
                                "cron(0 9 * * ? *)", ZoneId.of("Europe/Berlin"), null, null, null),
                        Audience.everyone(),
                        "news",
                        Map.of(
                                Campaign.MAIN,
                                Map.of(Language.DE, new Content("birthday", null, null, null))),
                        null,
                        Priority.NORMAL,
                        0,
                        true)
                .toVersion(
                        new CampaignId(shopId, id),
                        1,
                        CampaignState.ACTIVE,
                        Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** The same in another state. */
    public static Campaign in(Campaign campaign, CampaignState state) {
        return campaign.draft()
                .toVersion(campaign.id(), campaign.version(), state, campaign.activeSince());
    }

    /** The same, created or resumed at another time. */
    public static Campaign activeSince(Campaign campaign, Instant since) {
        return campaign.draft()
                .toVersion(campaign.id(), campaign.version(), campaign.state(), since);
    }

    /** The next version, with another rule. */
    public static Campaign next(Campaign campaign, CampaignRule rule) {
        Copy copy = new Copy(campaign);
        copy.rule = rule;
        return copy.version(campaign.version() + 1);
    }

    /** The same, with mails at a time of the customer's day. */
    public static Campaign at(Campaign campaign, LocalTime localTime) {
        Timing timing = campaign.timing();
        Copy copy = new Copy(campaign);
        copy.timing =
                new Timing(
                        timing.expression(),
                        timing.zone(),
                        timing.starts(),
                        timing.ends(),
                        localTime);
        return copy.version(campaign.version());
    }

    /** The same, with a word on quiet days. */
    public static Campaign onQuietDays(Campaign campaign, OnQuietDays onQuietDays) {
        Timing timing = campaign.timing();
        Copy copy = new Copy(campaign);
        copy.timing =
                new Timing(
                        timing.expression(),
                        timing.zone(),
                        timing.starts(),
                        timing.ends(),
                        timing.localTime(),
                        onQuietDays,
                        timing.sendUntilDays());
        return copy.version(campaign.version());
    }

    /** The same, with a gift. */
    public static Campaign giving(Campaign campaign, @Nullable Gift gift) {
        Copy copy = new Copy(campaign);
        copy.gift = gift;
        return copy.version(campaign.version());
    }

    /** The same, with a holdout. */
    public static Campaign holdingOut(Campaign campaign, int percent) {
        Copy copy = new Copy(campaign);
        copy.holdoutPercent = percent;
        return copy.version(campaign.version());
    }

    /** The same, to another audience. */
    public static Campaign to(Campaign campaign, Audience audience) {
        Copy copy = new Copy(campaign);
        copy.audience = audience;
        return copy.version(campaign.version());
    }

    /** The same, with other main contents and no others. */
    public static Campaign saying(Campaign campaign, Map<Language, Content> contents) {
        Copy copy = new Copy(campaign);
        copy.contents = Map.of(Campaign.MAIN, contents);
        return copy.version(campaign.version());
    }

    /** A campaign of which one thing is about to be another. */
    private static final class Copy {

        private final Campaign of;
        private CampaignRule rule;
        private Timing timing;
        private Audience audience;
        private Map<String, Map<Language, Content>> contents;
        private @Nullable Gift gift;
        private int holdoutPercent;

        Copy(Campaign campaign) {
            of = campaign;
            rule = campaign.rule();
            timing = campaign.timing();
            audience = campaign.audience();
            contents = campaign.contents();
            gift = campaign.gift();
            holdoutPercent = campaign.holdoutPercent();
        }

        Campaign version(int version) {
            return new CampaignDraft(
                            of.name(),
                            rule,
                            timing,
                            audience,
                            of.topic(),
                            contents,
                            gift,
                            of.priority(),
                            holdoutPercent,
                            of.similarGoods())
                    .toVersion(of.id(), version, of.state(), of.activeSince());
        }
    }
}
