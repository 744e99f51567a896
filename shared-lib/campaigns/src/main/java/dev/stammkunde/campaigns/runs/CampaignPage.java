package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.WholeAudience;

import java.time.Instant;

/**
 * A part of a run.
 *
 * @param campaign the version that the run follows
 * @param audience whom it is for, which the run follows to its end
 * @param window whose day it is
 * @param cursor where the part begins; empty for the beginning
 * @param now when the message that asked for this was first received
 */
public record CampaignPage(
        Campaign campaign, WholeAudience audience, RunWindow window, String cursor, Instant now) {

    /** Makes a part of a run of a campaign that names no saved audience. */
    public CampaignPage(Campaign campaign, RunWindow window, String cursor, Instant now) {
        this(campaign, WholeAudience.of(campaign.audience()), window, cursor, now);
    }

    /** When the run was scheduled, which is the time of all that it decides and books. */
    public Instant scheduledAt() {
        return window.scheduledAt();
    }
}
