package dev.stammkunde.dynamodb.customers;

import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.customers.CustomerPorts;
import dev.stammkunde.testkit.customers.ProfileStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbProfileStoreTest extends ProfileStoreContract {

    @RegisterExtension final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    @Override
    protected CustomerPorts emptyStore() {
        return DynamoDbCustomerPorts.over(dynamoDb.client(), dynamoDb.table("CustomersTable"));
    }
}
