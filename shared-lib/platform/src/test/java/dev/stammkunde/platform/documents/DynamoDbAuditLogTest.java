package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.testing.AuditLogContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class DynamoDbAuditLogTest extends AuditLogContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected AuditLog log() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }

    @Override
    protected void write(AuditEntry entry) {
        AuditTable table = new AuditTable(DYNAMO_DB.table("ShopsTable"));
        try {
            DYNAMO_DB.client().transactWriteItems(all -> all.transactItems(table.write(entry)));
        } catch (TransactionCanceledException _) {
            // Its request has one.
        }
    }
}
