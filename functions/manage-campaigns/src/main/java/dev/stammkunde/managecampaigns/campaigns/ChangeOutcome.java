package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.json.StoredCampaign;

import java.time.Instant;
import java.util.Optional;

/** What became of what marketing wanted of a campaign. */
public sealed interface ChangeOutcome {

    /**
     * It is so.
     *
     * @param created whether the campaign is new
     * @param madeUp the run that a pause left out and that takes place now
     */
    record Done(Campaign campaign, boolean created, Optional<Instant> madeUp)
            implements ChangeOutcome {

        Done(Campaign campaign, boolean created) {
            this(campaign, created, Optional.empty());
        }
    }

    /**
     * It is so of a campaign that cannot be used, and that rests now.
     *
     * @param campaign as it is stored now
     */
    record LaidAside(StoredCampaign.Unusable campaign) implements ChangeOutcome {}

    /** It cannot be used, so that it cannot run. */
    record CannotRun(StoredCampaign.Unusable campaign) implements ChangeOutcome {}

    /** There is no such campaign. */
    record Unknown() implements ChangeOutcome {}

    /** There is a campaign of this id, which says something else. */
    record Exists() implements ChangeOutcome {}

    /** The caller has seen an older version than the latest. */
    record Outdated(int latest) implements ChangeOutcome {}

    /** It was archived, and stays so. */
    record Archived() implements ChangeOutcome {}
}
