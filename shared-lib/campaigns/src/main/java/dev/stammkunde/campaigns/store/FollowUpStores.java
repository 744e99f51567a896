package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.FindFollowUps;
import dev.stammkunde.campaigns.FindTierTurns;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbFindOrderDays;
import dev.stammkunde.customers.store.DynamoDbRedactions;
import dev.stammkunde.mail.store.DynamoDbFindConfirmations;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.points.store.DynamoDbFindExpiring;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where it is looked for who is due by something that happened. */
public final class FollowUpStores {

    private FollowUpStores() {}

    /** The names of the tables. */
    public record Tables(String customers, String mails, String points, String behaviour) {}

    /**
     * Names the tables; reads nothing yet.
     *
     * @param turns where it is looked whose tier turns
     */
    public static FindFollowUps in(DynamoDbClient client, Tables tables, FindTierTurns turns) {
        String customers = tables.customers();
        String points = tables.points();
        return new FindFollowUps(
                new FindFollowUps.Sources(
                        new DynamoDbFindOrderDays(client, customers),
                        new DynamoDbFindCustomers(client, customers),
                        new DynamoDbFindConfirmations(client, tables.mails()),
                        new DynamoDbRedactions(new CustomersTable(client, customers)),
                        new DynamoDbFindExpiring(client, points),
                        new DynamoDbFindAccounts(client, points),
                        turns,
                        new DynamoDbLeftBaskets(client, tables.behaviour())));
    }
}
