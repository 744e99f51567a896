package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FoldedName;
import dev.stammkunde.platform.items.KeyText;

import org.jspecify.annotations.NullMarked;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Customers with a name and an address each, as the customers' table keeps them: the one of number
 * 7 has the id {@code 7} and the address {@code c7@example.org}.
 */
@NullMarked
public final class ManyCustomers {

    private static final String TIME = "2026-03-01T10:00:00Z";

    /** Four items each: a call takes 25. */
    private static final int BATCH = 6;

    private static final List<String> GIVEN =
            List.of("Anna", "Jörg", "Maria", "Peter", "Zoë", "Łukasz", "Ayşe", "Hans-Peter");
    private static final List<String> FAMILY =
            List.of("Müller", "Schmidt", "Vogt", "Weiß", "Huber", "Jäger", "Nowak", "Öztürk");

    private ManyCustomers() {}

    /** Returns the given name of the one of that number. */
    public static String givenName(int number) {
        return GIVEN.get(number % GIVEN.size());
    }

    /** Puts items as they are stored, since transactions of DynamoDB Local take hours. */
    public static void fill(DynamoDbClient client, String table, String shop, int customers) {
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < customers; i += BATCH) {
                List<WriteRequest> batch =
                        IntStream.range(i, Math.min(customers, i + BATCH))
                                .boxed()
                                .flatMap(number -> items(shop, number))
                                .map(item -> WriteRequest.builder().putRequest(p -> p.item(item)))
                                .map(WriteRequest.Builder::build)
                                .toList();
                writers.execute(
                        () -> client.batchWriteItem(w -> w.requestItems(Map.of(table, batch))));
            }
        }
    }

    private static Stream<Map<String, AttributeValue>> items(String shop, int number) {
        CustomerId id = new CustomerId(shop, Integer.toString(number));
        String given = givenName(number);
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
                item(CustomerKeys.names(shop, name), CustomerKeys.named(name, id)),
                item(CustomerKeys.names(shop, reversed), CustomerKeys.named(reversed, id)),
                item(
                        CustomerKeys.email(EmailKey.of(shop, email)),
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
}
