package dev.stammkunde.dynamodb.customers;

import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.customers.CustomerPorts;
import dev.stammkunde.testkit.customers.PurchaseStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbPurchaseStoreTest extends PurchaseStoreContract {

    @RegisterExtension final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    @Override
    protected CustomerPorts emptyStore() {
        return DynamoDbCustomerPorts.over(dynamoDb.client(), dynamoDb.table("CustomersTable"));
    }
}
