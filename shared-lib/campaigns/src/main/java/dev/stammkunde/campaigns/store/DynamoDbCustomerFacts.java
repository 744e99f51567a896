package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.FindListed;
import dev.stammkunde.campaigns.GatherCustomerFacts;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.campaigns.ReadCustomerFacts;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindActivities;
import dev.stammkunde.customers.store.DynamoDbFindBoughtProducts;
import dev.stammkunde.customers.store.DynamoDbFindProfiles;
import dev.stammkunde.mail.store.DynamoDbChosenLanguages;
import dev.stammkunde.points.store.DynamoDbFindPointsAvailable;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of customers as the stores of the other wings read them. */
public final class DynamoDbCustomerFacts implements ReadCustomerFacts {

    private final ReadCustomerFacts facts;

    /**
     * The names of the tables that hold the facts.
     *
     * @param campaigns whose lists are; absent for who follows no saved audience
     */
    public record Tables(
            String customers, String points, String mail, @Nullable String campaigns) {

        /** For who follows no saved audience. */
        public Tables(String customers, String points, String mail) {
            this(customers, points, mail, null);
        }
    }

    public DynamoDbCustomerFacts(DynamoDbClient client, Tables tables) {
        CustomersTable customers = new CustomersTable(client, tables.customers());
        facts =
                new GatherCustomerFacts(
                        new GatherCustomerFacts.Sources(
                                new DynamoDbFindProfiles(customers),
                                new DynamoDbFindActivities(customers),
                                new DynamoDbFindPointsAvailable(client, tables.points()),
                                new DynamoDbFindBoughtProducts(customers),
                                new DynamoDbChosenLanguages(client, tables.mail()),
                                tables.campaigns() == null
                                        ? new NoLists()
                                        : new DynamoDbListed(client, tables.campaigns())));
    }

    @Override
    public Set<CustomerId> listed(ListId list, List<CustomerId> customers) {
        return facts.listed(list, customers);
    }

    @Override
    public CustomerPage customersOf(ListId list, String after) {
        return facts.customersOf(list, after);
    }

    /** A campaign alone names a saved audience, so that nobody else comes to ask for a list. */
    private record NoLists() implements FindListed {
        @Override
        public Set<CustomerId> listed(ListId list, List<CustomerId> customers) {
            throw new IllegalStateException("lists are not read here");
        }

        @Override
        public CustomerPage customersOf(ListId list, String after) {
            throw new IllegalStateException("lists are not read here");
        }
    }

    @Override
    public Map<CustomerId, CustomerFacts> read(
            List<CustomerId> customers, Set<Part> parts, Instant at) {
        return facts.read(customers, parts, at);
    }
}
