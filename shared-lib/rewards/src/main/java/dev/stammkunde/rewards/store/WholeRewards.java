package dev.stammkunde.rewards.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.WholeItems;
import dev.stammkunde.points.AccountId;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.stream.Stream;

/** All that the rewards table keeps of a customer, item by item and as it is kept. */
public final class WholeRewards {

    private final WholeItems items;

    public WholeRewards(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns what a customer redeemed, or wished to. */
    public Stream<Map<String, AttributeValue>> redemptions(AccountId holder) {
        return items.indexed(
                RedemptionKeys.BY_HOLDER, RedemptionKeys.HOLDER, RedemptionKeys.holder(holder));
    }

    /** Returns how often a customer had each reward. */
    public Stream<Map<String, AttributeValue>> counts(AccountId holder) {
        return items.partition(RedemptionKeys.holder(holder));
    }

    /** Returns a customer's number for tills, and what leads from it to them. */
    public Stream<Map<String, AttributeValue>> numbers(CustomerId customer) {
        return items.find(DynamoDbMemberNumbers.keyOf(customer)).stream()
                .flatMap(
                        item ->
                                Stream.concat(
                                        Stream.of(item),
                                        items
                                                .find(
                                                        DynamoDbMemberNumbers.keyOf(
                                                                customer.shopId(),
                                                                new ItemReader(item)
                                                                        .text(
                                                                                DynamoDbMemberNumbers
                                                                                        .NUMBER)))
                                                .stream()));
    }
}
