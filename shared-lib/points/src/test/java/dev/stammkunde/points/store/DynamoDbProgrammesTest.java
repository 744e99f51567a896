package dev.stammkunde.points.store;

import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.points.testing.ProgrammeDocumentsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbProgrammesTest extends ProgrammeDocumentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected ProgrammeDocuments emptyStore() {
        return new DynamoDbProgrammes(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}
