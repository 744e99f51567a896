package dev.stammkunde.testkit.campaigns;

import dev.stammkunde.domain.campaign.CampaignRuns;

final class InMemoryCampaignRunsTest extends CampaignRunsContract {

    @Override
    protected CampaignRuns emptyStore() {
        return new InMemoryCampaignRuns();
    }
}
