package dev.stammkunde.rewards.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.rewards.members.MemberNumber;
import dev.stammkunde.rewards.members.MemberNumbers;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Map;
import java.util.Optional;

/** Numbers of members in the rewards table: an item by customer and one by number. */
public final class DynamoDbMemberNumbers implements MemberNumbers {

    private static final String SORT = "number";
    static final String NUMBER = "number";
    private static final String CUSTOMER = "customer";
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbMemberNumbers(DynamoDbClient client, String rewardsTable) {
        this.client = client;
        this.table = rewardsTable;
    }

    @Override
    public Optional<MemberNumber> numberOf(CustomerId customer) {
        return find(ofCustomer(customer))
                .map(item -> new MemberNumber(customer.shopId(), item.text(NUMBER)));
    }

    @Override
    public Optional<CustomerId> holderOf(MemberNumber number) {
        return find(ofNumber(number))
                .map(item -> new CustomerId(number.shopId(), item.text(CUSTOMER)));
    }

    private Optional<ItemReader> find(String partition) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(key(partition).toItem())
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(item));
    }

    @Override
    public boolean give(CustomerId customer, MemberNumber number) {
        try {
            client.transactWriteItems(
                    write ->
                            write.transactItems(
                                    put(key(ofCustomer(customer)).text(NUMBER, number.digits())),
                                    put(key(ofNumber(number)).text(CUSTOMER, customer.id()))));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    private TransactWriteItem put(ItemWriter item) {
        return TransactWriteItem.builder()
                .put(
                        Put.builder()
                                .tableName(table)
                                .item(item.toItem())
                                .conditionExpression("attribute_not_exists(pk)")
                                .build())
                .build();
    }

    private static String ofCustomer(CustomerId customer) {
        return "member#" + KeyText.escape(customer.shopId()) + '#' + KeyText.escape(customer.id());
    }

    private static String ofNumber(MemberNumber number) {
        return ofNumber(number.shopId(), number.digits());
    }

    private static String ofNumber(String shopId, String digits) {
        return "memberNumber#" + KeyText.escape(shopId) + '#' + digits;
    }

    static Map<String, AttributeValue> keyOf(CustomerId customer) {
        return key(ofCustomer(customer)).toItem();
    }

    static Map<String, AttributeValue> keyOf(String shopId, String digits) {
        return key(ofNumber(shopId, digits)).toItem();
    }

    private static ItemWriter key(String partition) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, SORT);
    }
}
