package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.testing.CampaignDocumentsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCampaignsTest extends CampaignDocumentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected CampaignDocuments documents() {
        return new DynamoDbCampaigns(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }
}
