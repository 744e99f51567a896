package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.testing.CampaignRunsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCampaignRunsTest extends CampaignRunsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected CampaignRuns emptyStore() {
        return new DynamoDbCampaignRuns(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }
}
