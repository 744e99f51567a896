package dev.stammkunde.customers.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.SearchCustomers;
import dev.stammkunde.customers.SearchPage;
import dev.stammkunde.customers.SearchPorts;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What it costs to be found by name, and to find, as DynamoDB bills it. */
final class SearchCapacityTest {

    private static final String SHOP = "shop";
    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Test
    void save_reportThatChangesNoName_costsOnePutAndTheIndexNothing() {
        told(DYNAMO_DB.client(), "c", 0, "Anna", "Vogt", null);

        Map<String, Double> cost = costOf("c", 1, "Anna", "Vogt", "DE");

        assertThat(cost).containsEntry("PutItem table", 1.0);
        assertThat(cost.keySet()).allMatch(operation -> operation.startsWith("PutItem"));
    }

    @Test
    void save_newFamilyName_isTwoItemsGoneAndTwoNewInOneTransaction() {
        told(DYNAMO_DB.client(), "c", 0, "Anna", "Vogt", null);
        long before = names();

        assertThat(costOf("c", 1, "Anna", "Huber", null))
                .containsOnlyKeys("TransactWriteItems table");

        assertThat(before).isEqualTo(2);
        assertThat(names()).isEqualTo(2);
    }

    @Test
    void search_amongTenTimesTheCustomers_readsTheSame() {
        for (int i = 0; i < 30; i++) {
            told(DYNAMO_DB.client(), "c" + i, 0, "Anna", "V" + i, null);
            bought("c" + i);
        }
        Map<String, Double> amongFew = costOfSearch();
        for (int i = 30; i < 300; i++) {
            told(DYNAMO_DB.client(), "c" + i, 0, "Anna", "W" + i, null);
        }

        Map<String, Double> amongMany = costOfSearch();

        assertThat(amongMany).isEqualTo(amongFew);
        // Two items for each of twenty customers, a query for names and one for numbers, an order.
        assertThat(amongMany.values().stream().mapToDouble(Double::doubleValue).sum())
                .isBetween(38.0, 44.0);
    }

    private static void bought(String customer) {
        DynamoDbPurchases purchases =
                new DynamoDbPurchases(
                        new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable")));
        OrderId order = new OrderId(SHOP, "order-of-" + customer);
        purchases.save(
                new PurchaseChange(
                        order,
                        purchases.order(order),
                        KnownOrder.nothing(),
                        List.of(
                                new ActivityChange(
                                        purchases.buyer(new CustomerId(SHOP, customer)),
                                        Activity.none(),
                                        Set.of(),
                                        Set.of()))));
    }

    private static long names() {
        return DYNAMO_DB
                .client()
                .scanPaginator(scan -> scan.tableName(DYNAMO_DB.table("CustomersTable")))
                .items()
                .stream()
                .map(item -> Objects.requireNonNull(item.get(CustomerAttributes.PK)).s())
                .filter(key -> key.startsWith(CustomerKeys.NAMES))
                .count();
    }

    private Map<String, Double> costOfSearch() {
        ConsumedCapacity consumed = new ConsumedCapacity();
        try (DynamoDbClient client = consumed.meteredClient()) {
            String name = DYNAMO_DB.table("CustomersTable");
            CustomersTable table = new CustomersTable(client, name);
            SearchPage page =
                    new SearchCustomers(
                                    new SearchPorts(
                                            new DynamoDbRedactions(table),
                                            new DynamoDbFindNames(client, name),
                                            new DynamoDbFindNumberedOrders(client, name),
                                            new DynamoDbPurchases(table),
                                            new DynamoDbFindCustomers(client, name)))
                            .search(SHOP, "anna", "");
            assertThat(page.customers()).hasSize(19);
            assertThat(page.next()).isNotNull();
            return consumed.byOperation();
        }
    }

    private Map<String, Double> costOf(
            String customer, long second, String given, String family, @Nullable String country) {
        ConsumedCapacity consumed = new ConsumedCapacity();
        try (DynamoDbClient client = consumed.meteredClient()) {
            told(client, customer, second, given, family, country);
            Map<String, Double> cost = new HashMap<>(consumed.byOperation());
            cost.keySet().removeIf(operation -> operation.startsWith("GetItem"));
            return cost;
        }
    }

    private static void told(
            DynamoDbClient client,
            String customer,
            long second,
            String given,
            String family,
            @Nullable String country) {
        CustomerId id = new CustomerId(SHOP, customer);
        DynamoDbProfiles profiles =
                new DynamoDbProfiles(new CustomersTable(client, DYNAMO_DB.table("CustomersTable")));
        ProfileReport report =
                new ProfileReport(null, given, family, null, null, null, country, null, Set.of());
        Profile before = ((Customer.Known) profiles.profileOf(id).value()).profile();
        Profile next = before.with(SHOP, Platform.SHOPIFY, report, T0.plusSeconds(second));
        assertThat(
                        profiles.save(
                                ProfileChange.between(
                                        id, profiles.profileOf(id), new Customer.Known(next))))
                .isEqualTo(SaveResult.SAVED);
    }
}
