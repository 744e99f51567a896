package dev.stammkunde.programmes.community;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.programmes.store.DynamoDbActions;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbActionLifeTest extends ActionLifeContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Actions actions() {
        return new DynamoDbActions(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("ProgrammesTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }
}
