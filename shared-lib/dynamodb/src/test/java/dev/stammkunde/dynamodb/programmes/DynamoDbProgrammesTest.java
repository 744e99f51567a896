package dev.stammkunde.dynamodb.programmes;

import dev.stammkunde.domain.programme.ProgrammeDocuments;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.programmes.ProgrammeDocumentsContract;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbProgrammesTest extends ProgrammeDocumentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected ProgrammeDocuments emptyStore() {
        return new DynamoDbProgrammes(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}
