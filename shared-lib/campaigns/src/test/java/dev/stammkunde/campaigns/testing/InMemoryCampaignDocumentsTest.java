package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CampaignDocuments;

final class InMemoryCampaignDocumentsTest extends CampaignDocumentsContract {
    @Override
    protected CampaignDocuments emptyStore() {
        return new InMemoryCampaignDocuments();
    }
}
