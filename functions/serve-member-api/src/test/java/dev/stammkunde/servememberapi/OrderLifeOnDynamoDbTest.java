package dev.stammkunde.servememberapi;

import dev.stammkunde.servememberapi.MemberApiContract.Stores;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class OrderLifeOnDynamoDbTest extends OrderLifeContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Stores stores() {
        return MemberApiOnDynamoDbTest.on(DYNAMO_DB);
    }
}
