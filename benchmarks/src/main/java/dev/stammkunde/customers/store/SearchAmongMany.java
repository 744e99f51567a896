package dev.stammkunde.customers.store;

import dev.stammkunde.customers.SearchCustomers;
import dev.stammkunde.customers.SearchPorts;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TemplateTables;

import org.jspecify.annotations.NullMarked;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How long a search takes among many customers on DynamoDB Local. Its argument is how many, 200,000
 * without one.
 */
@NullMarked
public final class SearchAmongMany {

    private static final String SHOP = "shop";
    private static final String TABLE = "customers";
    private static final int SEARCHES = 200;

    private SearchAmongMany() {}

    /** Fills a table and searches it. */
    public static void main(String[] arguments) {
        int customers = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        try (LocalDynamoDb database = LocalDynamoDb.inMemory()) {
            DynamoDbClient client = database.client();
            TemplateTables.read(Path.of("template.yaml")).create(client, "CustomersTable", TABLE);
            ManyCustomers.fill(client, TABLE, SHOP, customers);
            search(client, customers);
        }
    }

    private static void search(DynamoDbClient client, int customers) {
        CustomersTable kept = new CustomersTable(client, TABLE);
        SearchCustomers search =
                new SearchCustomers(
                        new SearchPorts(
                                new DynamoDbRedactions(kept),
                                new DynamoDbFindNames(client, TABLE),
                                new DynamoDbFindNumberedOrders(client, TABLE),
                                new DynamoDbPurchases(kept),
                                new DynamoDbFindCustomers(client, TABLE)));
        Random random = new Random(1);
        for (String kind : List.of("name", "address", "id")) {
            List<Long> micros = new ArrayList<>();
            for (int i = 0; i < SEARCHES * 2; i++) {
                int number = random.nextInt(customers);
                String query =
                        switch (kind) {
                            case "name" -> ManyCustomers.givenName(number).substring(0, 2);
                            case "address" -> "c" + number + "@example.org";
                            default -> Integer.toString(number);
                        };
                long begin = System.nanoTime();
                int found = search.search(SHOP, query, "").customers().size();
                if (found == 0) {
                    throw new IllegalStateException("nobody found by " + kind);
                }
                if (i >= SEARCHES) {
                    micros.add((System.nanoTime() - begin) / 1_000);
                }
            }
            Collections.sort(micros);
            System.out.printf(
                    "%,d customers, by %s: median %.1f ms, 99 %% %.1f ms%n",
                    customers,
                    kind,
                    micros.get(SEARCHES / 2) / 1e3,
                    micros.get(SEARCHES * 99 / 100) / 1e3);
        }
    }
}
