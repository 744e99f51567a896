package dev.stammkunde.managecampaigns.campaigns;

import java.time.Instant;

/**
 * The last run that a pause left out. It takes the days of all that the pause left out before it,
 * so that one is enough.
 */
sealed interface MissedRun {

    /** The pause left none out. */
    record None() implements MissedRun {}

    /** It is worth making up. */
    record ToMakeUp(Instant at) implements MissedRun {}

    /** The last day of its mails is over. */
    record Over(Instant at) implements MissedRun {}
}
