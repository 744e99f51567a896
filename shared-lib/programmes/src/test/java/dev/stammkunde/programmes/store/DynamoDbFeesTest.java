package dev.stammkunde.programmes.store;

import dev.stammkunde.programmes.membership.Fees;
import dev.stammkunde.programmes.testing.FeesContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbFeesTest extends FeesContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Fees store() {
        return new DynamoDbFees(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"));
    }
}
