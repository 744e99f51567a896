package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.challenges.ChallengeNeeds;
import dev.stammkunde.programmes.json.ChallengeJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts challenges together over their tables. */
public final class ChallengeStores {

    private ChallengeStores() {}

    /**
     * Puts them together.
     *
     * @param function for metrics
     */
    public static ChallengeNeeds needs(
            DynamoDbClient client, ProgrammeTables tables, String function) {
        return new ChallengeNeeds(
                new DynamoDbSchemes<>(client, tables.programmes(), ChallengeJson.TYPE, function),
                new DynamoDbChallenges(client, tables.programmes()),
                new DynamoDbPointsLedger(client, tables.points(), tables.entries()),
                new DynamoDbFindCustomer(client, tables.customers()),
                new CachedProgrammes(
                                new DynamoDbProgrammes(client, tables.shops()),
                                DefaultProgramme.programme())
                        ::asOf,
                Backoff.random());
    }
}
