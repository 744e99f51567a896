package dev.stammkunde.shop.store;

import dev.stammkunde.shop.ShopComparisons;
import dev.stammkunde.shop.testing.ShopComparisonsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbShopComparisonsTest extends ShopComparisonsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected ShopComparisons emptyStore() {
        return new DynamoDbShopComparisons(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}
