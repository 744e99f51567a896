package dev.stammkunde.programmes.store;

import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.EraseDeclarations;
import dev.stammkunde.programmes.testing.DeclarationsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbDeclarationsTest extends DeclarationsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Declarations store() {
        return declarations();
    }

    @Override
    protected EraseDeclarations erase() {
        return declarations();
    }

    private static DynamoDbDeclarations declarations() {
        return new DynamoDbDeclarations(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"));
    }
}
