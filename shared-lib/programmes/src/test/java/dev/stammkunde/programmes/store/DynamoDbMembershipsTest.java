package dev.stammkunde.programmes.store;

import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.testing.MembershipsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbMembershipsTest extends MembershipsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Memberships store() {
        return new DynamoDbMemberships(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"));
    }
}
