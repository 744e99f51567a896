package dev.stammkunde.customers.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ListAllNames;
import dev.stammkunde.customers.ListNames;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Profiles from before names led to them. */
final class ListAllNamesTest {

    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("shop#1", "anna#1");

    @RegisterExtension final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    @BeforeEach
    void keepAsBefore() {
        told(ANNA, "Anna");
        told(new CustomerId(ANNA.shopId(), "nameless"), null);
        told(new CustomerId("other", "anna"), "Anna");
        names().forEach(
                        item ->
                                dynamoDb.client()
                                        .deleteItem(delete -> delete.tableName(table()).key(item)));
    }

    @Test
    void list_profileFromBefore_isFoundByItsName() {
        assertThat(found()).isEmpty();

        assertThat(list(names -> names)).isEqualTo(1);
        assertThat(list(names -> names)).isEqualTo(1);

        assertThat(found()).containsExactly(ANNA);
        assertThat(names()).hasSize(1);
    }

    @Test
    void list_whoIsErasedMeanwhile_isNotListed() {
        ListNames late = new DynamoDbListNames(dynamoDb.client(), table());

        long listed =
                list(
                        names ->
                                (customer, version, all) -> {
                                    save(customer, new Customer.Erased(T0));
                                    return late.list(customer, version, all);
                                });

        assertThat(listed).isZero();
        assertThat(names()).isEmpty();
    }

    private long list(UnaryOperator<ListNames> between) {
        return new ListAllNames(
                        new DynamoDbFindShopCustomers(dynamoDb.client(), table()),
                        profiles(),
                        between.apply(new DynamoDbListNames(dynamoDb.client(), table())))
                .list(ANNA.shopId(), so -> {});
    }

    private List<CustomerId> found() {
        return new DynamoDbFindNames(dynamoDb.client(), table())
                .customersNamed(ANNA.shopId(), "an", "", 20)
                .customers();
    }

    private List<Map<String, AttributeValue>> names() {
        return dynamoDb.client().scanPaginator(scan -> scan.tableName(table())).items().stream()
                .filter(
                        item ->
                                Objects.requireNonNull(item.get(CustomerAttributes.PK))
                                        .s()
                                        .startsWith(CustomerKeys.NAMES))
                .toList();
    }

    private void told(CustomerId customer, @Nullable String name) {
        ProfileReport report =
                new ProfileReport("a@x.de", name, null, null, null, null, null, null, Set.of());
        save(
                customer,
                new Customer.Known(
                        Profile.empty().with(customer.shopId(), Platform.SHOPIFY, report, T0)));
    }

    private void save(CustomerId customer, Customer next) {
        profiles().save(ProfileChange.between(customer, profiles().profileOf(customer), next));
    }

    private ProfileStore profiles() {
        return new DynamoDbProfiles(new CustomersTable(dynamoDb.client(), table()));
    }

    private String table() {
        return dynamoDb.table("CustomersTable");
    }
}
