package dev.stammkunde.dynamodb.campaigns;

import dev.stammkunde.domain.campaign.CampaignRuns;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.campaigns.CampaignRunsContract;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCampaignRunsTest extends CampaignRunsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected CampaignRuns emptyStore() {
        return new DynamoDbCampaignRuns(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }
}
