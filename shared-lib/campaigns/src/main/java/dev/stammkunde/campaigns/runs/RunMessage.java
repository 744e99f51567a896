package dev.stammkunde.campaigns.runs;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;

/**
 * Asks for a run of a campaign, as a campaign's schedule puts it into a queue: {@code
 * {"shopId":"…","campaignId":"…","time":"2026-11-22T08:00:00Z"}}.
 *
 * @param time for which the run was scheduled
 */
record RunMessage(CampaignId campaign, Instant time) {

    static RunMessage read(String body) {
        JsonField json = Json.parse(body);
        String shopId = json.at("shopId").storedId();
        CampaignId campaign =
                json.at("campaignId")
                        .parsed("the id of a campaign", id -> new CampaignId(shopId, id));
        return new RunMessage(campaign, json.instant("time"));
    }
}
