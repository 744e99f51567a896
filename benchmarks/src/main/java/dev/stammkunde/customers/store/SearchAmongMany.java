package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FoldedName;
import dev.stammkunde.customers.SearchCustomers;
import dev.stammkunde.customers.SearchPorts;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TemplateTables;

import org.jspecify.annotations.NullMarked;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a search takes among many customers on DynamoDB Local. Its argument is how many, 200,000
 * without one.
 */
@NullMarked
public final class SearchAmongMany {

    private static final String SHOP = "shop";
    private static final String TABLE = "customers";
    private static final String TIME = "2026-03-01T10:00:00Z";
    private static final int SEARCHES = 200;

    /** Four items each: a call takes 25. */
    private static final int BATCH = 6;

    private static final List<String> GIVEN =
            List.of("Anna", "Jörg", "Maria", "Peter", "Zoë", "Łukasz", "Ayşe", "Hans-Peter");
    private static final List<String> FAMILY =
            List.of("Müller", "Schmidt", "Vogt", "Weiß", "Huber", "Jäger", "Nowak", "Öztürk");

    private SearchAmongMany() {}

    /** Fills a table and searches it. */
    public static void main(String[] arguments) {
        int customers = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        try (LocalDynamoDb database = LocalDynamoDb.inMemory()) {
            DynamoDbClient client = database.client();
            TemplateTables.read(Path.of("template.yaml")).create(client, "CustomersTable", TABLE);
            fill(client, customers);
            search(client, customers);
        }
    }

    /** Puts items as they are stored, since transactions of DynamoDB Local take hours. */
    private static void fill(DynamoDbClient client, int customers) {
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < customers; i += BATCH) {
                List<WriteRequest> batch =
                        IntStream.range(i, Math.min(customers, i + BATCH))
                                .boxed()
                                .flatMap(SearchAmongMany::items)
                                .map(item -> WriteRequest.builder().putRequest(p -> p.item(item)))
                                .map(WriteRequest.Builder::build)
                                .toList();
                writers.execute(
                        () -> client.batchWriteItem(w -> w.requestItems(Map.of(TABLE, batch))));
            }
        }
    }

    private static Stream<Map<String, AttributeValue>> items(int number) {
        CustomerId id = new CustomerId(SHOP, Integer.toString(number));
        String given = GIVEN.get(number % GIVEN.size());
        String family = FAMILY.get(number / GIVEN.size() % FAMILY.size()) + number;
        String email = "c" + number + "@example.org";
        Map<String, String> fields =
                Map.of("EMAIL", email, "GIVEN_NAME", given, "FAMILY_NAME", family);
        Map<String, AttributeValue> profile =
                new HashMap<>(item(CustomerKeys.customer(id), CustomerKeys.PROFILE));
        profile.put(CustomerAttributes.VERSION, AttributeValue.fromN("1"));
        profile.put(CustomerAttributes.FIELD_VALUES, texts(fields));
        profile.put(
                CustomerAttributes.FIELD_TIMES,
                texts(Map.of("EMAIL", TIME, "GIVEN_NAME", TIME, "FAMILY_NAME", TIME)));
        String name = FoldedName.of(given + ' ' + family);
        String reversed = FoldedName.of(family + ' ' + given);
        return Stream.of(
                profile,
                item(CustomerKeys.names(SHOP, name), CustomerKeys.named(name, id)),
                item(CustomerKeys.names(SHOP, reversed), CustomerKeys.named(reversed, id)),
                item(
                        CustomerKeys.email(EmailKey.of(SHOP, email)),
                        CustomerKeys.linkedCustomer(id)));
    }

    private static AttributeValue texts(Map<String, String> texts) {
        Map<String, AttributeValue> values = new HashMap<>();
        texts.forEach((name, text) -> values.put(name, AttributeValue.fromS(text)));
        return AttributeValue.fromM(values);
    }

    private static Map<String, AttributeValue> item(String partition, String sort) {
        return Map.of(
                CustomerAttributes.PK,
                AttributeValue.fromS(partition),
                CustomerAttributes.SK,
                AttributeValue.fromS(sort),
                CustomerAttributes.AT,
                AttributeValue.fromS(KeyText.sortable(Instant.parse(TIME))));
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
                            case "name" -> GIVEN.get(number % GIVEN.size()).substring(0, 2);
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
