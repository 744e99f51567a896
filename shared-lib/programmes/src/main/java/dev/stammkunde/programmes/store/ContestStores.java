package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.gatherings.GatheringNeeds;
import dev.stammkunde.programmes.invitations.CheckInvitation;
import dev.stammkunde.programmes.invitations.IsInAudience;
import dev.stammkunde.programmes.json.ContestJson;
import dev.stammkunde.programmes.json.GatheringJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts contests and events together over their tables. */
public final class ContestStores {

    private final DynamoDbClient client;
    private final ProgrammeTables tables;
    private final String function;

    /**
     * Names where they lie.
     *
     * @param function for metrics
     */
    public ContestStores(DynamoDbClient client, ProgrammeTables tables, String function) {
        this.client = client;
        this.tables = tables;
        this.function = function;
    }

    /**
     * Puts them together.
     *
     * @param audiences says who is in one; asked by those alone who let customers take part
     * @param audit where it is written what people do; {@link AuditTable#NONE} where none do
     */
    public ContestNeeds needs(IsInAudience audiences, AuditTable audit) {
        return new ContestNeeds(
                new DynamoDbSchemes<>(client, tables.programmes(), ContestJson.TYPE, function),
                new DynamoDbContests(client, tables.programmes(), audit),
                new DynamoDbPointsLedger(client, tables.points(), tables.entries()),
                new DynamoDbFindCustomer(client, tables.customers()),
                new CheckInvitation(audiences, new DynamoDbTiers(client, tables.programmes())),
                new CachedProgrammes(
                                new DynamoDbProgrammes(client, tables.shops()),
                                DefaultProgramme.programme())
                        ::asOf,
                new SecureContestRandom(),
                Backoff.random());
    }

    /**
     * Puts events for regulars together, which lie beside contests.
     *
     * @param audiences as of contests
     * @param audit as of contests
     */
    public GatheringNeeds gatherings(IsInAudience audiences, AuditTable audit) {
        return new GatheringNeeds(
                new DynamoDbSchemes<>(client, tables.programmes(), GatheringJson.TYPE, function),
                new DynamoDbSignups(client, tables.programmes(), audit),
                new DynamoDbPointsLedger(client, tables.points(), tables.entries()),
                new DynamoDbFindCustomer(client, tables.customers()),
                new CheckInvitation(audiences, new DynamoDbTiers(client, tables.programmes())),
                Backoff.random());
    }
}
