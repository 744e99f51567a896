package dev.stammkunde.programmes.store;

import dev.stammkunde.programmes.departures.Departures;
import dev.stammkunde.programmes.testing.DeparturesContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbDeparturesTest extends DeparturesContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Departures store() {
        return new DynamoDbDepartures(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"));
    }
}
