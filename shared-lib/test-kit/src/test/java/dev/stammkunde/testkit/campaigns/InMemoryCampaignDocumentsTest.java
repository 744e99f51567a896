package dev.stammkunde.testkit.campaigns;

import dev.stammkunde.domain.campaign.CampaignDocuments;

final class InMemoryCampaignDocumentsTest extends CampaignDocumentsContract {
    @Override
    protected CampaignDocuments emptyStore() {
        return new InMemoryCampaignDocuments();
    }
}
