package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.platform.items.ItemReader;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.Map;

/** Pages of customers out of an index that has no sort key; a page ends with its last customer. */
final class CustomerPages {

    private final DynamoDbClient client;
    private final String table;
    private final String itemSort;
    private final int pageSize;

    /**
     * Names where to ask.
     *
     * @param itemSort the sort key of the items that the index holds
     */
    CustomerPages(DynamoDbClient client, String table, String itemSort, int pageSize) {
        this.client = client;
        this.table = table;
        this.itemSort = itemSort;
        this.pageSize = pageSize;
    }

    CustomerPage page(IndexQuery query, String shopId, String after) {
        Map<String, AttributeValue> start =
                after.isEmpty()
                        ? Map.of()
                        : Map.of(
                                query.partitionName(),
                                AttributeValue.fromS(query.partition()),
                                CustomerAttributes.PK,
                                AttributeValue.fromS(
                                        CustomerKeys.customer(new CustomerId(shopId, after))),
                                CustomerAttributes.SK,
                                AttributeValue.fromS(itemSort));
        QueryResponse page = query.page(client, table, start, pageSize);
        return new CustomerPage(
                page.items().stream().map(CustomerPages::customer).toList(),
                page.lastEvaluatedKey().isEmpty() ? null : customer(page.lastEvaluatedKey()).id());
    }

    static CustomerId customer(Map<String, AttributeValue> item) {
        return CustomerKeys.customerOf(new ItemReader(item).text(CustomerAttributes.PK));
    }
}
