package dev.stammkunde.reports.store;

import dev.stammkunde.reports.missed.MissedOrders;
import dev.stammkunde.reports.testing.MissedOrdersContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbMissedOrdersTest extends MissedOrdersContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected MissedOrders missed() {
        return new DynamoDbMissedOrders(DYNAMO_DB.client(), DYNAMO_DB.table("QuarantineTable"));
    }
}
