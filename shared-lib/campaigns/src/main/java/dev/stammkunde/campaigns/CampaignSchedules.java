package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Keeps what fires campaigns' runs: one schedule per campaign, or none. */
public interface CampaignSchedules {

    /**
     * Makes a campaign's schedule what its version says, whether there was one before or not. An
     * active campaign's schedule fires; that of a paused one rests.
     */
    void put(Campaign campaign, Bounds bounds);

    /** Removes a campaign's schedule, if there is one. */
    void remove(CampaignId id);

    /**
     * Between which moments a schedule fires.
     *
     * @param from absent for at once; for a rate the first time
     * @param until absent for no end
     */
    record Bounds(@Nullable Instant from, @Nullable Instant until) {}
}
