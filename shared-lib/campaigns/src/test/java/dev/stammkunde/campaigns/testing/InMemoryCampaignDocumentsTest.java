package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.platform.AuditLog;

final class InMemoryCampaignDocumentsTest extends CampaignDocumentsContract {

    private final InMemoryCampaignDocuments documents = new InMemoryCampaignDocuments();

    @Override
    protected CampaignDocuments documents() {
        return documents;
    }

    @Override
    protected AuditLog audit() {
        return documents.audit();
    }
}
