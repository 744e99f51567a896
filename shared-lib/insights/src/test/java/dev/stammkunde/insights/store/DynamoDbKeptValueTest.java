package dev.stammkunde.insights.store;

import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.testing.KeptValueContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

/** What customers are worth, as audiences read it. */
final class DynamoDbKeptValueTest extends KeptValueContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected KeptValueReports value() {
        return new DynamoDbKeptValue(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"));
    }
}
