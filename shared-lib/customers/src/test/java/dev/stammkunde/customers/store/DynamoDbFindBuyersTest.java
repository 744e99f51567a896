package dev.stammkunde.customers.store;

import dev.stammkunde.customers.testing.FindBuyersContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbFindBuyersTest extends FindBuyersContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Ports emptyStore() {
        String name = DYNAMO_DB.table("CustomersTable");
        CustomersTable table = new CustomersTable(DYNAMO_DB.client(), name);
        return new Ports(
                new DynamoDbProfiles(table),
                new DynamoDbPurchases(table),
                new DynamoDbFindShopCustomers(DYNAMO_DB.client(), name),
                new DynamoDbFindPurchaseDays(DYNAMO_DB.client(), name),
                new DynamoDbFindActivities(table),
                new DynamoDbFindBoughtProducts(table));
    }
}
