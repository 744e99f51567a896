package dev.stammkunde.customers.store;

import dev.stammkunde.customers.testing.FindTurnoverContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbFindTurnoverTest extends FindTurnoverContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Ports emptyStore() {
        String table = DYNAMO_DB.table("CustomersTable");
        return new Ports(
                new DynamoDbPurchases(new CustomersTable(DYNAMO_DB.client(), table)),
                new DynamoDbFindTurnover(DYNAMO_DB.client(), table));
    }
}
