package dev.stammkunde.shop.store;

import dev.stammkunde.shop.access.SecretChanges;
import dev.stammkunde.shop.testing.SecretChangesContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbSecretChangesTest extends SecretChangesContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected SecretChanges emptyStore() {
        return new DynamoDbSecretChanges(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}
