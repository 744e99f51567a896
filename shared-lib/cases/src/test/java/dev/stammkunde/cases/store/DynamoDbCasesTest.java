package dev.stammkunde.cases.store;

import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.testing.CasesContract;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class DynamoDbCasesTest extends CasesContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Cases cases() {
        return new DynamoDbCases(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("CasesTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected List<Deed> audited() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"))
                        .page(
                                "shop",
                                new AuditLog.Question(
                                        Instant.EPOCH,
                                        Instant.parse("9999-01-01T00:00:00Z"),
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.empty(),
                                30)
                        .entries()
                        .stream()
                        .map(AuditEntry::deed)
                        .toList();
    }
}
