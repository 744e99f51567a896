package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;

import org.jspecify.annotations.Nullable;

/**
 * One run of a campaign. Its key is the campaign and the time for which it was scheduled: a
 * schedule that fires twice makes one run.
 *
 * @param campaignVersion the version that it follows to its end, whatever changes in the meantime
 * @param audienceVersion the version of the saved audience that it follows to its end; absent where
 *     the campaign names none
 * @param window whose day it is
 * @param revision how often it was saved
 */
public record CampaignRun(
        CampaignId campaign,
        int campaignVersion,
        @Nullable Integer audienceVersion,
        RunWindow window,
        RunProgress progress,
        long revision) {

    /** Whether all was done, so that it only fires again. */
    public boolean isFinished() {
        return progress.finishedAt() != null;
    }

    /** Returns this run further on, to be saved. */
    public CampaignRun with(RunProgress next) {
        return new CampaignRun(
                campaign, campaignVersion, audienceVersion, window, next, revision + 1);
    }
}
