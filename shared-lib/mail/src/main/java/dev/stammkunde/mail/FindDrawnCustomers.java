package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Finds for whom runs of a campaign ordered mails, whatever came of these. What was written some
 * seconds ago may be missing; records of more than two years ago are gone.
 */
@FunctionalInterface
public interface FindDrawnCustomers {

    /**
     * A mail that a run ordered.
     *
     * @param run the time for which it was scheduled
     * @param isSent whether the mail went out
     * @param isHeldOut whether it did not because its reader was in a holdout
     */
    record Drawn(CustomerId customer, Instant run, boolean isSent, boolean isHeldOut) {}

    /**
     * Finds them.
     *
     * @param from the first moment of runs
     * @param until the first moment that is too late
     * @param each takes them one by one, in any order; what it throws ends the search
     */
    void find(CampaignId campaign, Instant from, Instant until, Consumer<Drawn> each);
}
