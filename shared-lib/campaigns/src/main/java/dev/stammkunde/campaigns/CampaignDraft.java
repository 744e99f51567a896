package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * What marketing writes of a campaign: all of a version but what the system adds to it.
 *
 * @param topic what customers can subscribe to or leave, such as {@code news}
 * @param contents by variant: {@value Campaign#MAIN}, and for a ladder also the number of a step,
 *     which wins over {@value Campaign#MAIN}; each has every language of the shop
 * @param holdoutPercent the share of customers, 0 to 100, who never get this campaign's mails, so
 *     that its effect can be told
 * @param similarGoods whether it advertises the shop's own similar goods only, without which it may
 *     not go to existing customers who gave no consent (§ 7 (3) UWG)
 * @param split among variants of the mails; absent where all say the same
 * @param purchaseDays for how many days after a mail it is counted what its reader buys
 */
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
        boolean similarGoods,
        @Nullable Split split,
        int purchaseDays) {

    /** For so many days purchases are counted unless a campaign says otherwise. */
    public static final int USUAL_PURCHASE_DAYS = 14;

    /** Makes a draft whose mails all say the same. */
    public CampaignDraft(
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
        this(
                name,
                rule,
                timing,
                audience,
                topic,
                contents,
                gift,
                priority,
                holdoutPercent,
                similarGoods,
                null,
                USUAL_PURCHASE_DAYS);
    }

    public CampaignDraft {
        contents = Map.copyOf(contents);
    }

    CampaignDraft withoutGift() {
        return with(contents, null);
    }

    /** Returns this draft as it is if one variant is all that there is. */
    CampaignDraft saying(Split.Variant variant) {
        return with(Split.contents(contents, variant), gift);
    }

    private CampaignDraft with(
            Map<String, Map<Language, Content>> otherContents, @Nullable Gift otherGift) {
        return new CampaignDraft(
                name,
                rule,
                timing,
                audience,
                topic,
                otherContents,
                otherGift,
                priority,
                holdoutPercent,
                similarGoods,
                split,
                purchaseDays);
    }

    /** Returns this draft with a split, or without one. */
    public CampaignDraft with(@Nullable Split next) {
        return new CampaignDraft(
                name,
                rule,
                timing,
                audience,
                topic,
                contents,
                gift,
                priority,
                holdoutPercent,
                similarGoods,
                next,
                purchaseDays);
    }

    /** Returns a version of a campaign that says what this draft says. */
    public Campaign toVersion(
            CampaignId id, int version, CampaignState state, Instant activeSince) {
        return new Campaign(id, version, state, activeSince, this);
    }
}
