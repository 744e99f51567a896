package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CampaignRuns;

final class InMemoryCampaignRunsTest extends CampaignRunsContract {

    @Override
    protected CampaignRuns emptyStore() {
        return new InMemoryCampaignRuns();
    }
}
