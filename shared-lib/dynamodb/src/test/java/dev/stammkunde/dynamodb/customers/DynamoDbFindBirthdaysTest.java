package dev.stammkunde.dynamodb.customers;

import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.customers.FindBirthdaysContract;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbFindBirthdaysTest extends FindBirthdaysContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Ports emptyStore() {
        CustomersTable table =
                new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable"));
        return new Ports(
                new DynamoDbProfiles(table),
                new DynamoDbFindBirthdays(table),
                new DynamoDbFindProfiles(table));
    }
}
