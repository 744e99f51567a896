package dev.stammkunde.dynamodb.campaigns;

import dev.stammkunde.domain.campaign.CampaignDocuments;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.campaigns.CampaignDocumentsContract;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCampaignsTest extends CampaignDocumentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected CampaignDocuments emptyStore() {
        return new DynamoDbCampaigns(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }
}
