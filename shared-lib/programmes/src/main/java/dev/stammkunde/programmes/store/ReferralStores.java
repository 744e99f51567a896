package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.programmes.referral.ReferralNeeds;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What referrals work on in a stack. */
public final class ReferralStores {

    private ReferralStores() {}

    /**
     * Wires them.
     *
     * @param function whose log tells of documents that cannot be used
     */
    public static ReferralNeeds needs(
            DynamoDbClient client, ProgrammeTables tables, String function) {
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new dev.stammkunde.points.store.DynamoDbProgrammes(client, tables.shops()),
                        DefaultProgramme.programme());
        return new ReferralNeeds(
                new DynamoDbReferrals(client, tables.programmes(), AuditTable.NONE),
                new DynamoDbReferralProgrammes(client, tables.programmes(), function),
                new DynamoDbFindCustomer(client, tables.customers()),
                new DynamoDbPointsLedger(client, tables.points(), tables.entries()),
                programmes::asOf,
                Backoff.random());
    }
}
