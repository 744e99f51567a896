package dev.stammkunde.releaseheldmails;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param time for which it was scheduled
 * @param campaign whose mails waited for it to be resumed; absent for those whose time has come
 */
record ReleaseEvent(Instant time, Optional<CampaignId> campaign) {

    static ReleaseEvent read(JsonField json) {
        return new ReleaseEvent(
                json.instant("time"),
                json.has("campaignId")
                        ? Optional.of(
                                json.at("campaignId")
                                        .parsed(
                                                "the id of a campaign",
                                                id ->
                                                        new CampaignId(
                                                                json.at("shopId").storedId(), id)))
                        : Optional.empty());
    }
}
