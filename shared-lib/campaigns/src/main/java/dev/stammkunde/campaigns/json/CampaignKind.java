package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.CampaignRule;

/** What a campaign's rule is called in JSON. */
public enum CampaignKind {
    BIRTHDAY,
    LIFE_EVENT,
    WIN_BACK,
    OCCASION,
    AFTER_ORDER,
    AFTER_OPT_IN,
    BEFORE_EXPIRY,
    TIER,
    ABANDONED_BASKET;

    /** Returns the kind of a rule. */
    public static CampaignKind of(CampaignRule rule) {
        return switch (rule) {
            case CampaignRule.Birthday _ -> BIRTHDAY;
            case CampaignRule.OnLifeEvent _ -> LIFE_EVENT;
            case CampaignRule.WinBack _ -> WIN_BACK;
            case CampaignRule.OnOccasion _ -> OCCASION;
            case CampaignRule.AfterOrder _ -> AFTER_ORDER;
            case CampaignRule.AfterOptIn _ -> AFTER_OPT_IN;
            case CampaignRule.BeforeExpiry _ -> BEFORE_EXPIRY;
            case CampaignRule.OnTier _ -> TIER;
            case CampaignRule.LeftBasket _ -> ABANDONED_BASKET;
        };
    }
}
