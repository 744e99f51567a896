package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.testing.CampaignDocumentsContract;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCampaignsTest extends CampaignDocumentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected CampaignDocuments documents() {
        return new DynamoDbCampaigns(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("CampaignsTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected AuditLog audit() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}
