package dev.stammkunde.finance.store;

import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.platform.testing.DocumentVersionsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbFinanceSettingsTest extends DocumentVersionsContract<String> {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected DocumentVersions<String> documents() {
        return new DynamoDbFinanceSettings(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("ShopsTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected AuditLog audit() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }

    @Override
    protected String one() {
        return "shop";
    }

    @Override
    protected String another() {
        return "shop-2";
    }
}
