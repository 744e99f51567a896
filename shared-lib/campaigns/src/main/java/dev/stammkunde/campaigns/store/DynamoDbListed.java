package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.FindListed;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells who is in a list by the campaigns table: half a unit for each who is asked for. */
final class DynamoDbListed implements FindListed {

    private static final int PAGE = 500;

    private final DynamoDbClient client;
    private final String table;

    DynamoDbListed(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Set<CustomerId> listed(ListId list, List<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        KeysAndAttributes keys =
                KeysAndAttributes.builder()
                        .keys(
                                customers.stream()
                                        .distinct()
                                        .map(customer -> ListKeys.member(list, customer).toItem())
                                        .toList())
                        .projectionExpression(ListKeys.SK)
                        .build();
        return BatchRead.itemsOf(client, Map.of(table, keys))
                .getOrDefault(table, List.of())
                .stream()
                .map(item -> customer(list, item))
                .collect(Collectors.toSet());
    }

    @Override
    public CustomerPage customersOf(ListId list, String after) {
        QueryResponse page =
                client.query(
                        query -> {
                            query.tableName(table)
                                    .keyConditionExpression(
                                            "pk = :list AND begins_with(sk, :customer)")
                                    .expressionAttributeValues(
                                            new ItemWriter()
                                                    .text(":list", ListKeys.list(list))
                                                    .text(":customer", ListKeys.CUSTOMER)
                                                    .toItem())
                                    .projectionExpression(ListKeys.SK)
                                    .limit(PAGE);
                            if (!after.isEmpty()) {
                                CustomerId last = new CustomerId(list.shopId(), after);
                                query.exclusiveStartKey(ListKeys.member(list, last).toItem());
                            }
                        });
        return new CustomerPage(
                page.items().stream().map(item -> customer(list, item)).toList(),
                page.lastEvaluatedKey().isEmpty()
                        ? null
                        : customer(list, page.lastEvaluatedKey()).id());
    }

    private static CustomerId customer(ListId list, Map<String, AttributeValue> item) {
        return ListKeys.customerOf(list.shopId(), new ItemReader(item).text(ListKeys.SK));
    }
}
