package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.programmes.departures.ForgetProgrammes;
import dev.stammkunde.programmes.gatherings.ForgetSignups;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires what forgets customers' documents of programmes, for who erases customers. */
public final class ForgottenProgrammes {

    private ForgottenProgrammes() {}

    /** Returns what forgets them in the programmes table. */
    public static ForgetProgrammes in(DynamoDbClient client, String programmesTable) {
        return new ForgetProgrammes(
                new DynamoDbActions(client, programmesTable, AuditTable.NONE),
                new DynamoDbContests(client, programmesTable, AuditTable.NONE),
                new DynamoDbChallenges(client, programmesTable),
                new DynamoDbMemberships(client, programmesTable),
                new ForgetSignups(
                                new DynamoDbSignups(client, programmesTable, AuditTable.NONE),
                                Backoff.random())
                        ::forget,
                new DynamoDbReferrals(client, programmesTable, AuditTable.NONE),
                new DynamoDbVips(client, programmesTable, AuditTable.NONE),
                new DynamoDbDepartures(client, programmesTable));
    }
}
