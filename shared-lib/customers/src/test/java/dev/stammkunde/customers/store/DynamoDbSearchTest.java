package dev.stammkunde.customers.store;

import dev.stammkunde.customers.testing.CustomerPorts;
import dev.stammkunde.customers.testing.SearchContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbSearchTest extends SearchContract {

    @RegisterExtension final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    @Override
    protected CustomerPorts emptyStore() {
        return DynamoDbCustomerPorts.over(dynamoDb.client(), dynamoDb.table("CustomersTable"));
    }
}
