package dev.stammkunde.customers.store;

import dev.stammkunde.customers.testing.FindBirthdaysContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

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
