package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Keeps the runs of campaigns, for ever: a run that fires again years later is still a replay. */
public interface CampaignRuns {

    /**
     * Begins a run, or finds the one that began before.
     *
     * @param campaign the version that a new run follows
     * @param audienceVersion the version of the saved audience that it follows; absent where the
     *     campaign names none
     * @param scheduledAt the time for which the run was scheduled
     */
    CampaignRun begin(Campaign campaign, @Nullable Integer audienceVersion, Instant scheduledAt);

    /** Begins a run of a campaign that names no saved audience, or finds one that began before. */
    default CampaignRun begin(Campaign campaign, Instant scheduledAt) {
        return begin(campaign, null, scheduledAt);
    }

    /**
     * Saves how far a run is.
     *
     * @param run as {@link CampaignRun#with} made it
     * @return {@link SaveResult#CONFLICT} where somebody else carries it out at the same time and
     *     saved first
     */
    SaveResult save(CampaignRun run);

    /** Returns the latest runs of a campaign, latest first. */
    List<CampaignRun> latest(CampaignId campaign, int limit);
}
