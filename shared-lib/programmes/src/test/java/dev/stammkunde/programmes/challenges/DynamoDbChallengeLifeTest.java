package dev.stammkunde.programmes.challenges;

import static dev.stammkunde.programmes.challenges.ChallengeWorld.may;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.teas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.store.DynamoDbChallenges;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class DynamoDbChallengeLifeTest extends ChallengeLifeContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Challenges challenges() {
        return new DynamoDbChallenges(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"));
    }

    @Test
    void order_thatCounts_isOneTransactionOfNoMoreThanTheLedgersThreeItems() {
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient metered = spent.meteredClient()) {
            String table = DYNAMO_DB.table("ProgrammesTable");
            ChallengeWorld world =
                    new ChallengeWorld(new DynamoDbChallenges(metered, table))
                            .with(ChallengeWorld.TEAS, SampleChallenges.THREE_TEAS);
            world.hears(teas("1", "a", 1, may(3)));
            spent.clear();

            world.hears(teas("2", "a", 2, may(5)));

            assertThat(world.of(ChallengeWorld.TEAS, "a").prizes()).hasSize(1);
            assertThat(spent.calls()).containsEntry("TransactWriteItems", 1);
            assertThat(spent.itemsOfTransactions()).containsOnlyKeys(table);
            assertThat(spent.itemsOfTransactions().get(table)).isLessThanOrEqualTo(3);
        }
    }
}
