package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.CampaignRule;

/** What a campaign's rule is called in JSON. */
public enum CampaignKind {
    BIRTHDAY,
    WIN_BACK,
    OCCASION;

    /** Returns the kind of a rule. */
    public static CampaignKind of(CampaignRule rule) {
        return switch (rule) {
            case CampaignRule.Birthday _ -> BIRTHDAY;
            case CampaignRule.WinBack _ -> WIN_BACK;
            case CampaignRule.OnOccasion _ -> OCCASION;
        };
    }
}
