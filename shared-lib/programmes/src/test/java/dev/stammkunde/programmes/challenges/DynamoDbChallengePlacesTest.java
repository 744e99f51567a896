package dev.stammkunde.programmes.challenges;

import dev.stammkunde.programmes.store.DynamoDbChallenges;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbChallengePlacesTest extends ChallengePlacesContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Challenges challenges() {
        return new DynamoDbChallenges(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"));
    }
}
