package dev.stammkunde.shop.store;

import dev.stammkunde.shop.testing.ShopRhythmsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbShopRhythmsTest extends ShopRhythmsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Store emptyStore() {
        String table = DYNAMO_DB.table("ShopsTable");
        var watched = new DynamoDbWatchedShops(DYNAMO_DB.client(), table);
        return new Store(new DynamoDbShopRhythms(DYNAMO_DB.client(), table), watched, watched);
    }
}
