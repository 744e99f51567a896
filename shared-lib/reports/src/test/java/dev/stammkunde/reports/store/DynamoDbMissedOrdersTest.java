package dev.stammkunde.reports.store;

import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.reports.missed.DismissMissed;
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

    @Override
    protected DismissMissed dismiss() {
        return new DynamoDbDismissals(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("QuarantineTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected AuditLog log() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}
