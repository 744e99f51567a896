package dev.stammkunde.managecampaigns.json;

import dev.stammkunde.campaigns.json.CampaignOutline;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.platform.admin.DocumentView;
import dev.stammkunde.platform.json.JsonObjectText;

/** Stored documents that cannot be used, as the admin API shows them. */
public final class UnusableView {

    private UnusableView() {}

    static void write(JsonObjectText json, StoredCampaign.Unusable campaign) {
        CampaignOutline outline = campaign.outline();
        json.text("id", campaign.id().id())
                .text("name", outline.name().orElse(null))
                .text("state", outline.state().orElse(null))
                .number("version", campaign.version());
        DocumentView.reasons(json, campaign.problems());
    }
}
