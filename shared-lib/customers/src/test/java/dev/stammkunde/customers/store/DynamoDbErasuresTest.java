package dev.stammkunde.customers.store;

import dev.stammkunde.customers.ErasureOrders;
import dev.stammkunde.customers.testing.ErasureOrdersContract;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbErasuresTest extends ErasureOrdersContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected ErasureOrders orders() {
        return new DynamoDbErasures(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("CustomersTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected AuditLog log() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}
