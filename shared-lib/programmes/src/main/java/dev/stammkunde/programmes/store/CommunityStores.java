package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.json.ActionJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts rewarded actions together over their tables. */
public final class CommunityStores {

    private CommunityStores() {}

    /**
     * Puts them together.
     *
     * @param audit where it is written what people do; {@link AuditTable#NONE} where none do
     * @param function for metrics
     */
    public static CommunityNeeds needs(
            DynamoDbClient client, ProgrammeTables tables, AuditTable audit, String function) {
        return new CommunityNeeds(
                new DynamoDbSchemes<>(client, tables.programmes(), ActionJson.TYPE, function),
                new DynamoDbActions(client, tables.programmes(), audit),
                new DynamoDbPointsLedger(client, tables.points(), tables.entries()),
                new DynamoDbFindCustomer(client, tables.customers()),
                new CachedProgrammes(
                                new DynamoDbProgrammes(client, tables.shops()),
                                DefaultProgramme.programme())
                        ::asOf,
                Backoff.random());
    }
}
