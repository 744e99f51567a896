package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Optional;

/** Reads a customer from DynamoDB: two items, whatever the history. */
public final class DynamoDbFindCustomer implements FindCustomer {

    private static final Found NOTHING = new Found(Customer.UNKNOWN, Activity.none());

    private final DynamoDbProfiles profiles;
    private final DynamoDbPurchases purchases;

    public DynamoDbFindCustomer(DynamoDbClient client, String tableName) {
        CustomersTable table = new CustomersTable(client, tableName);
        profiles = new DynamoDbProfiles(table);
        purchases = new DynamoDbPurchases(table);
    }

    @Override
    public Optional<Found> find(CustomerId customer) {
        Found found =
                new Found(
                        profiles.profileOf(customer).value(), purchases.activity(customer).value());
        return found.equals(NOTHING) ? Optional.empty() : Optional.of(found);
    }
}
