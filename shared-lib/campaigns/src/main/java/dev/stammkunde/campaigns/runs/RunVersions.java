package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.SavedAudience;
import dev.stammkunde.campaigns.WholeAudience;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.json.UnusableDocumentException;

import org.jspecify.annotations.Nullable;

/** Finds what a run began with and keeps to its end, whatever is changed meanwhile. */
record RunVersions(Campaigns campaigns) {

    /** What is saved of an audience up to a run counts in it. */
    @Nullable Integer latestAudience(Campaign campaign) {
        String saved = campaign.audience().saved();
        return saved == null
                ? null
                : campaigns
                        .findLatestAudience(new DocumentId(campaign.id().shopId(), saved))
                        .map(SavedAudience::version)
                        .orElseThrow(
                                () -> new IllegalStateException("audiences are never removed"));
    }

    /** Returns the audience in the version that a run began with. */
    WholeAudience audience(CampaignRun run, Campaign campaign) {
        Integer version = run.audienceVersion();
        String saved = campaign.audience().saved();
        return version == null || saved == null
                ? WholeAudience.of(campaign.audience())
                : new WholeAudience(
                        campaign.audience(),
                        campaigns
                                .findAudience(
                                        new DocumentId(campaign.id().shopId(), saved), version)
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "versions are never removed")));
    }

    /** Returns the campaign in the version that a run began with. */
    Campaign campaign(CampaignRun run, Campaign latest) {
        return run.campaignVersion() == latest.version()
                ? latest
                : campaigns
                        .findVersion(run.campaign(), run.campaignVersion())
                        .orElseThrow(() -> new IllegalStateException("versions are never removed"));
    }

    /**
     * Its days follow from what never changes: what the run began with, and the first version. One
     * that was created at rest missed nothing before somebody let it begin.
     */
    RunWindow window(CampaignRun run, Campaign campaign) {
        RunWindow window = run.window();
        if (window.previous() != null || campaign.version() == 1) {
            return window;
        }
        try {
            return campaigns
                    .findVersion(campaign.id(), 1)
                    .filter(first -> first.state() == CampaignState.ACTIVE)
                    .map(first -> window.ofPausedSince(first.activeSince()))
                    .orElse(window);
        } catch (UnusableDocumentException _) {
            return window;
        }
    }
}
