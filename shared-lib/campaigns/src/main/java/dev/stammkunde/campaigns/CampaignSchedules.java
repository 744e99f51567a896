package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Keeps what fires campaigns' runs: one schedule per campaign, or none; and asks for what is left
 * to do once a pause ends.
 */
public interface CampaignSchedules {

    /**
     * Makes a campaign's schedule what its version says, whether there was one before or not. An
     * active campaign's schedule fires; that of a paused one rests.
     */
    void put(Campaign campaign, Bounds bounds);

    /** Removes a campaign's schedule, if there is one. */
    void remove(CampaignId id);

    /**
     * Has the mails decided on anew that wait because a campaign is paused, once, some minutes
     * after a moment: by then whoever saw the pause has written that they wait.
     */
    void releaseMails(CampaignId id, Instant after);

    /**
     * Has a run go on that a pause stopped, once, some minutes after a moment.
     *
     * @param campaign whose version says which kind of run it is
     * @param scheduledAt of the run
     */
    void goOn(Campaign campaign, Instant scheduledAt, Instant after);

    /**
     * Between which moments a schedule fires.
     *
     * @param from absent for at once; for a rate the first time
     * @param until absent for no end
     */
    record Bounds(@Nullable Instant from, @Nullable Instant until) {}
}
