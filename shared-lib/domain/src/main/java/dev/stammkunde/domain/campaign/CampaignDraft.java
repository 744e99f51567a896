package dev.stammkunde.domain.campaign;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** What marketing writes of a campaign: all of a version but what the system adds to it. */
public record CampaignDraft(
        String name,
        CampaignRule rule,
        Timing timing,
        Audience audience,
        String topic,
        Map<String, Map<Language, Content>> contents,
        @Nullable Gift gift,
        Priority priority,
        int holdoutPercent,
        boolean similarGoods) {

    public CampaignDraft {
        contents = Map.copyOf(contents);
    }

    /** Returns the draft that a version was made of. */
    public static CampaignDraft of(Campaign campaign) {
        return new CampaignDraft(
                campaign.name(),
                campaign.rule(),
                campaign.timing(),
                campaign.audience(),
                campaign.topic(),
                campaign.contents(),
                campaign.gift(),
                campaign.priority(),
                campaign.holdoutPercent(),
                campaign.similarGoods());
    }

    /** Returns a version of a campaign that says what this draft says. */
    public Campaign toVersion(
            CampaignId id, int version, CampaignState state, Instant activeSince) {
        return new Campaign(
                id,
                version,
                name,
                state,
                rule,
                timing,
                audience,
                topic,
                contents,
                gift,
                priority,
                holdoutPercent,
                similarGoods,
                activeSince);
    }
}
