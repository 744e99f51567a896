package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindBirthdays;
import dev.stammkunde.customers.LifeDay;

import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/** Finds days of lives by the index of them: one query for a page, whatever the shop's size. */
public final class DynamoDbFindBirthdays implements FindBirthdays {

    private static final int PAGE_SIZE = 100;

    private final CustomersTable table;

    public DynamoDbFindBirthdays(CustomersTable table) {
        this.table = table;
    }

    @Override
    public CustomerPage birthdaysOn(String shopId, MonthDay day, int shard, String after) {
        return page(shopId, DueKeys.birthdayShard(shopId, day, shard), CustomerKeys.PROFILE, after);
    }

    @Override
    public CustomerPage lifeDatesOn(String shopId, LifeDay day, int shard, String after) {
        return page(
                shopId, DueKeys.lifeDayShard(shopId, day, shard), CustomerKeys.lifeDay(day), after);
    }

    /** All items of a part have the same sort key, each of another customer. */
    private CustomerPage page(String shopId, String partition, String sort, String after) {
        QueryEnhancedRequest.Builder query =
                QueryEnhancedRequest.builder()
                        .queryConditional(
                                QueryConditional.keyEqualTo(
                                        Key.builder().partitionValue(partition).build()))
                        .limit(PAGE_SIZE);
        if (!after.isEmpty()) {
            query.exclusiveStartKey(start(partition, new CustomerId(shopId, after), sort));
        }
        Page<BirthdayIndexRow> page =
                table.byBirthday().query(query.build()).stream().findFirst().orElseThrow();
        List<CustomerId> customers =
                page.items().stream().map(row -> CustomerKeys.customerOf(row.pk())).toList();
        // Where there is more, the last of the page is where it starts.
        boolean more = page.lastEvaluatedKey() != null;
        return new CustomerPage(customers, more ? customers.getLast().id() : null);
    }

    @Override
    public int shardCount() {
        return CustomerKeys.DAY_SHARDS;
    }

    private static Map<String, AttributeValue> start(
            String partition, CustomerId last, String sort) {
        return Map.of(
                CustomerAttributes.BIRTHDAY_SHARD,
                AttributeValue.fromS(partition),
                CustomerAttributes.PK,
                AttributeValue.fromS(CustomerKeys.customer(last)),
                CustomerAttributes.SK,
                AttributeValue.fromS(sort));
    }
}
