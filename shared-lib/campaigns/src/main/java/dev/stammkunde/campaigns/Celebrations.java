package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;

import java.util.List;
import java.util.Optional;

/** Remembers which birthday, or other date, of a customer a campaign was last due for. */
public interface Celebrations {

    /** Finds the last one, as of now. */
    Optional<Celebration> findLast(CustomerId customer, CelebrationSeries series);

    /** Returns the last of each series of several that a campaign has with a customer. */
    List<Celebration> lastOfEach(CustomerId customer, CampaignId campaign);

    /**
     * Replaces the last one.
     *
     * @param before what {@link #findLast} gave
     * @return {@link SaveResult#CONFLICT} where it is another one by now
     */
    SaveResult celebrate(
            CustomerId customer,
            CelebrationSeries series,
            Optional<Celebration> before,
            Celebration next);

    /**
     * Forgets all of a customer, whose personal data is erased. Without effect if there is none.
     */
    void forget(CustomerId customer);
}
