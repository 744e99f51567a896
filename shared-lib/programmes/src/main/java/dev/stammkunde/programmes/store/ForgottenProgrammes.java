package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.programmes.departures.ForgetProgrammes;
import dev.stammkunde.programmes.gatherings.ForgetSignups;
import dev.stammkunde.programmes.json.GatheringJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires what forgets customers' documents of programmes, for who erases customers. */
public final class ForgottenProgrammes {

    private ForgottenProgrammes() {}

    /**
     * Returns what forgets them in the programmes table.
     *
     * @param function that forgets, such as {@code keep-customers}
     */
    public static ForgetProgrammes in(
            DynamoDbClient client, String programmesTable, String function) {
        return new ForgetProgrammes(
                new DynamoDbActions(client, programmesTable, AuditTable.NONE),
                new DynamoDbContests(client, programmesTable, AuditTable.NONE),
                new DynamoDbChallenges(client, programmesTable),
                new DynamoDbMemberships(client, programmesTable),
                new ForgetSignups(
                                new DynamoDbSchemes<>(
                                        client, programmesTable, GatheringJson.TYPE, function),
                                new DynamoDbSignups(client, programmesTable, AuditTable.NONE),
                                Backoff.random())
                        ::forget,
                new DynamoDbReferrals(client, programmesTable, AuditTable.NONE),
                new DynamoDbVips(client, programmesTable, AuditTable.NONE),
                new DynamoDbDepartures(client, programmesTable));
    }
}
