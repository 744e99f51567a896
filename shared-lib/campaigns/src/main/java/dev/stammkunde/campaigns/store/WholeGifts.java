package dev.stammkunde.campaigns.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.WholeItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.stream.Stream;

/** All that the campaigns table keeps of a customer, item by item and as it is kept. */
public final class WholeGifts {

    private final WholeItems items;

    public WholeGifts(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns the coupon codes that a customer was given. */
    public Stream<Map<String, AttributeValue>> coupons(CustomerId customer) {
        return items.partition(CampaignKeys.giftsOf(customer));
    }

    /** Returns which birthdays were celebrated last. */
    public Stream<Map<String, AttributeValue>> celebrations(CustomerId customer) {
        return items.partition(CelebrationKeys.celebrations(customer));
    }

    /** Returns in which lists a customer is; each is the sort key. */
    public Stream<Map<String, AttributeValue>> lists(CustomerId customer) {
        return items.partition(ListKeys.listsOf(customer));
    }
}
