package dev.stammkunde.dynamodb.campaigns;

import dev.stammkunde.domain.campaign.Celebrations;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.campaigns.CelebrationsContract;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCelebrationsTest extends CelebrationsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Celebrations emptyStore() {
        return new DynamoDbCelebrations(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }
}
