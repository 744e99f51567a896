package dev.stammkunde.lambdasupport.campaign;

import dev.stammkunde.domain.campaign.CampaignRule;

/** Carries out campaigns of one kind, part by part. */
public interface CampaignWork {

    /** Whether campaigns of a rule are of this kind. */
    boolean isFor(CampaignRule rule);

    /**
     * Carries out a part: finds who is due, gives what is to be given and orders mails. It takes a
     * few seconds at most.
     *
     * <p>A part may come again, after it was done in part or as a whole, so all it does has
     * business keys.
     *
     * @throws RuntimeException if it could not be done: it comes again
     */
    PageDone carryOut(CampaignPage page);
}
