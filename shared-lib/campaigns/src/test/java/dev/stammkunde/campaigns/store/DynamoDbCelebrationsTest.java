package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.testing.CelebrationsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCelebrationsTest extends CelebrationsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Celebrations emptyStore() {
        return new DynamoDbCelebrations(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }
}
