package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.json.ActionJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts rewarded actions together over the tables that a function's settings name. */
public final class CommunityStores {

    private CommunityStores() {}

    /**
     * Puts them together.
     *
     * @param settings that name the tables of programmes, points, entries, customers and shops
     * @param audit where it is written what people do; {@link AuditTable#NONE} where none do
     * @param function for metrics
     */
    public static CommunityNeeds needs(
            Settings settings, DynamoDbClient client, AuditTable audit, String function) {
        String table = settings.text("PROGRAMMES_TABLE");
        return new CommunityNeeds(
                new DynamoDbSchemes<>(client, table, ActionJson.TYPE, function),
                new DynamoDbActions(client, table, audit),
                new DynamoDbPointsLedger(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE")),
                new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                new CachedProgrammes(
                                new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                                DefaultProgramme.programme())
                        ::asOf,
                Backoff.random());
    }
}
