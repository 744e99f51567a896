package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindShopCustomers;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Goes through a shop's customers by the index of them: one query for a page. */
public final class DynamoDbFindShopCustomers implements FindShopCustomers {

    private static final int PAGE_SIZE = 500;

    private final CustomerPages profiles;

    public DynamoDbFindShopCustomers(DynamoDbClient client, String table) {
        profiles = new CustomerPages(client, table, CustomerKeys.PROFILE, PAGE_SIZE);
    }

    @Override
    public CustomerPage customersOf(String shopId, int shard, String after) {
        return profiles.page(
                new IndexQuery(
                        CustomerAttributes.BY_SHOP,
                        CustomerAttributes.SHOP_SHARD,
                        CustomerKeys.shopShard(shopId, shard)),
                shopId,
                after);
    }

    @Override
    public int shardCount() {
        return CustomerKeys.SHARDS;
    }
}
