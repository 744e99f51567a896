package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CampaignDocuments;

final class InMemoryCampaignDocumentsTest extends CampaignDocumentsContract {

    private final CampaignDocuments documents = new InMemoryCampaignDocuments();

    @Override
    protected CampaignDocuments documents() {
        return documents;
    }
}
