package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindBoughtProducts;

import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a customer bought from the latest purchases: one query. */
public final class DynamoDbFindBoughtProducts implements FindBoughtProducts {

    private final CustomersTable table;

    public DynamoDbFindBoughtProducts(CustomersTable table) {
        this.table = table;
    }

    @Override
    public Set<String> boughtBy(CustomerId customer) {
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
                .flatMap(row -> PurchaseMapping.toPurchase(row).products().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
