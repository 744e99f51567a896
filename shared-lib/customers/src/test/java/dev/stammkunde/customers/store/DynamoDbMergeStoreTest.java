package dev.stammkunde.customers.store;

import dev.stammkunde.customers.testing.CustomerPorts;
import dev.stammkunde.customers.testing.MergeStoreContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbMergeStoreTest extends MergeStoreContract {

    @RegisterExtension final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    @Override
    protected CustomerPorts emptyStore() {
        return DynamoDbCustomerPorts.over(dynamoDb.client(), dynamoDb.table("CustomersTable"));
    }
}
