package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.GatherCustomerFacts;
import dev.stammkunde.campaigns.ReadCustomerFacts;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindActivities;
import dev.stammkunde.customers.store.DynamoDbFindBoughtProducts;
import dev.stammkunde.customers.store.DynamoDbFindProfiles;
import dev.stammkunde.mail.store.DynamoDbChosenLanguages;
import dev.stammkunde.points.store.DynamoDbFindPointsAvailable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of customers as the stores of the other wings read them. */
public final class DynamoDbCustomerFacts implements ReadCustomerFacts {

    private final ReadCustomerFacts facts;

    /** The names of the tables that hold the facts. */
    public record Tables(String customers, String points, String mail) {}

    /**
     * Names where they lie.
     *
     * @param standings what customers are in programmes, for audiences that ask
     */
    public DynamoDbCustomerFacts(DynamoDbClient client, Tables tables, FindStandings standings) {
        CustomersTable customers = new CustomersTable(client, tables.customers());
        facts =
                new GatherCustomerFacts(
                        new GatherCustomerFacts.Sources(
                                new DynamoDbFindProfiles(customers),
                                new DynamoDbFindActivities(customers),
                                new DynamoDbFindPointsAvailable(client, tables.points()),
                                new DynamoDbFindBoughtProducts(customers),
                                new DynamoDbChosenLanguages(client, tables.mail()),
                                standings));
    }

    @Override
    public Map<CustomerId, CustomerFacts> read(
            List<CustomerId> customers, Set<Part> parts, Instant at) {
        return facts.read(customers, parts, at);
    }
}
