package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.programmes.store.DynamoDbSignups;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbGatheringTest extends GatheringContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Signups signups() {
        return new DynamoDbSignups(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("ProgrammesTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }
}
