package dev.stammkunde.programmes.store;

import dev.stammkunde.campaigns.FindTierStandings;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.programmes.tiers.StandingsByRules;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where audiences look which tiers customers have. */
public final class StandingStores {

    private StandingStores() {}

    /** Names the tables; reads nothing yet. */
    public static FindTierStandings in(DynamoDbClient client, String points, String programmes) {
        return new StandingsByRules(
                new DynamoDbFindAccounts(client, points), new DynamoDbTiers(client, programmes));
    }
}
