package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.json.Finding;

import java.util.List;

/** A version of a campaign as it lies in the store, which this release may be unable to use. */
public sealed interface StoredCampaign {

    /** It says what a campaign says. */
    record Usable(Campaign campaign) implements StoredCampaign {}

    /**
     * It cannot be used until it is replaced, or until a release that knows it is back.
     *
     * @param text as it is stored
     * @param outline what can be read of it
     * @param problems what cannot be used; never empty
     */
    record Unusable(
            CampaignId id,
            int version,
            String text,
            CampaignOutline outline,
            List<Finding> problems)
            implements StoredCampaign {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
