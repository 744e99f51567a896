package dev.stammkunde.mail.store;

import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.ResendRecords;
import dev.stammkunde.mail.testing.ResendContract;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class DynamoDbResendsTest extends ResendContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected MailRecords records() {
        return new DynamoDbMailRecords(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    @Override
    protected ResendRecords resends() {
        return new DynamoDbResends(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("MailTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected List<AuditEntry> audit() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"))
                .page(
                        "demo-shop",
                        new AuditLog.Question(
                                Instant.EPOCH,
                                Instant.parse("2030-01-01T00:00:00Z"),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        20)
                .entries();
    }
}
