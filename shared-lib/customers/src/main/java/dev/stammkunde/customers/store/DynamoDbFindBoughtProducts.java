package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindBoughtProducts;
import dev.stammkunde.customers.Purchase;

import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what a customer bought from the latest purchases: a get for those who were merged into the
 * customer, and one query for each of them and the customer.
 */
public final class DynamoDbFindBoughtProducts implements FindBoughtProducts {

    private final CustomersTable table;

    public DynamoDbFindBoughtProducts(CustomersTable table) {
        this.table = table;
    }

    @Override
    public Set<String> boughtBy(CustomerId customer) {
        return Stream.concat(Stream.of(customer), merged(customer))
                .flatMap(this::purchases)
                .sorted(Comparator.reverseOrder())
                .limit(PURCHASES)
                .flatMap(purchase -> purchase.products().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<CustomerId> merged(CustomerId customer) {
        ActivityRow row =
                table.activities()
                        .getItem(
                                CustomerKeys.key(
                                        CustomerKeys.customer(customer), CustomerKeys.ACTIVITY));
        return Optional.ofNullable(row).map(ActivityRow::mergedFrom).orElse(List.of()).stream()
                .map(id -> new CustomerId(customer.shopId(), id));
    }

    private Stream<Purchase> purchases(CustomerId customer) {
        QueryConditional purchases =
                QueryConditional.sortBeginsWith(
                        CustomerKeys.key(CustomerKeys.customer(customer), CustomerKeys.PURCHASES));
        return table
                .marks()
                .query(
                        query ->
                                query.queryConditional(purchases)
                                        .scanIndexForward(false)
                                        .limit(PURCHASES))
                .items()
                .stream()
                .limit(PURCHASES)
                .map(PurchaseMapping::toPurchase);
    }
}
