package dev.stammkunde.points.store;

import dev.stammkunde.points.testing.ProgrammeDocumentsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbProgrammesTest extends ProgrammeDocumentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Store emptyStore() {
        String table = DYNAMO_DB.table("ShopsTable");
        return new Store(
                new DynamoDbProgrammes(DYNAMO_DB.client(), table),
                new DynamoDbProgrammeVersions(DYNAMO_DB.client(), table));
    }
}
