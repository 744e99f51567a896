package dev.stammkunde.programmes.store;

import dev.stammkunde.campaigns.FindTierTurns;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.points.store.DynamoDbFindSectionsDue;
import dev.stammkunde.programmes.tiers.FindTurns;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where it is looked whose tier turns. */
public final class TurnStores {

    private TurnStores() {}

    /** Names the tables; reads nothing yet. */
    public static FindTierTurns in(DynamoDbClient client, String points, String programmes) {
        return new FindTurns(
                new DynamoDbFindSectionsDue(client, points),
                new DynamoDbFindAccounts(client, points),
                new DynamoDbTiers(client, programmes));
    }
}
