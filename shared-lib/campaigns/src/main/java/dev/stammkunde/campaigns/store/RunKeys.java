package dev.stammkunde.campaigns.store;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.items.KeyText;

import java.time.Instant;

/**
 * Names and keys of runs in the campaigns table (see {@code docs/data-model.md}). All runs of a
 * campaign lie together, in the order of time.
 */
final class RunKeys {

    static final String PK = CampaignKeys.PK;
    static final String SK = CampaignKeys.SK;
    static final String REVISION = "revision";
    static final String CAMPAIGN_VERSION = "campaignVersion";
    static final String AUDIENCE_VERSION = "audienceVersion";
    static final String PREVIOUS = "previous";
    static final String ACTIVE_SINCE = "activeSince";
    static final String CURSOR = "cursor";
    static final String COUNTS = "counts";
    static final String FINISHED_AT = "finishedAt";

    /** Sorts before every run. */
    static final String FIRST = "run#";

    private RunKeys() {}

    static String runs(CampaignId campaign) {
        return "runs#" + KeyText.escape(campaign.shopId()) + '#' + campaign.id();
    }

    static String run(Instant scheduledAt) {
        return FIRST + KeyText.sortable(scheduledAt);
    }

    static Instant scheduledAt(String sortKey) {
        return Instant.parse(sortKey.substring(FIRST.length()));
    }
}
