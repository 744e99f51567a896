package dev.stammkunde.programmes.store;

import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.StandingsWithBehaviour;
import dev.stammkunde.campaigns.store.DynamoDbBehaviours;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.programmes.tiers.StandingsByRules;
import dev.stammkunde.programmes.vip.StandingsWithVips;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where audiences look which tiers customers have, and who is a VIP. */
public final class StandingStores {

    private StandingStores() {}

    /** Returns what audiences of campaigns ask of customers, which are told of behaviour too. */
    public static FindStandings ofCampaigns(Settings settings, DynamoDbClient client) {
        return new StandingsWithBehaviour(
                in(client, settings.text("POINTS_TABLE"), settings.text("PROGRAMMES_TABLE")),
                new DynamoDbBehaviours(client, settings.text("BEHAVIOUR_TABLE")));
    }

    /** Names the tables; reads nothing yet. */
    public static FindStandings in(DynamoDbClient client, String points, String programmes) {
        return new StandingsWithVips(
                new StandingsByRules(
                        new DynamoDbFindAccounts(client, points),
                        new DynamoDbTiers(client, programmes)),
                new DynamoDbVips(client, programmes, AuditTable.NONE));
    }
}
