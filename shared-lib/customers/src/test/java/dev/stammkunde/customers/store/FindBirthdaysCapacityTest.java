package dev.stammkunde.customers.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it costs to find a day's birthdays, as DynamoDB bills it. With {@code
 * -Dstammkunde.customers=100000} it takes minutes and compares 10,000 with 100,000 customers rather
 * than 500 with 5,000.
 */
final class FindBirthdaysCapacityTest {

    private static final int BATCH = 25;
    private static final String SHOP = "shop";
    private static final MonthDay DAY = MonthDay.of(3, 14);

    private static final int CUSTOMERS = Integer.getInteger("stammkunde.customers", 5_000);

    /** A hundred birthdays on the day, among however many customers. */
    private static final int BIRTHDAYS = 100;

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final List<WriteRequest> batch = new ArrayList<>();

    @Test
    void birthdaysOn_oneDayAmongTenTimesTheCustomers_readsTheSame() {
        keep(0, CUSTOMERS / 10);
        Map<String, Double> amongFew = costOf(BIRTHDAYS);

        keep(CUSTOMERS / 10, CUSTOMERS);
        Map<String, Double> amongMany = costOf(BIRTHDAYS);

        assertThat(amongMany).isEqualTo(amongFew);
        assertThat(amongMany)
                .containsOnlyKeys("BatchGetItem table", "Query byBirthday", "Query table")
                .containsEntry("Query table", 0.0)
                .containsEntry("BatchGetItem table", 0.5 * BIRTHDAYS);
        // Half a unit for each half of the day, since fifty keys are less than 4 KB.
        assertThat(amongMany.get("Query byBirthday")).isEqualTo(1.0);
    }

    /** The first hundred on the day, the others on the other days of the year. */
    private void keep(int from, int to) {
        for (int i = from; i < to; i++) {
            MonthDay other = MonthDay.from(LocalDate.of(2028, 3, 15).plusDays(i % 360));
            keep(new CustomerId(SHOP, "customer-" + i), i < BIRTHDAYS ? DAY : other);
        }
        flush();
    }

    private void keep(CustomerId customer, MonthDay birthday) {
        Map<String, AttributeValue> item =
                Map.of(
                        CustomerAttributes.PK,
                        AttributeValue.fromS(CustomerKeys.customer(customer)),
                        CustomerAttributes.SK,
                        AttributeValue.fromS(CustomerKeys.PROFILE),
                        CustomerAttributes.VERSION,
                        AttributeValue.fromN("1"),
                        CustomerAttributes.BIRTHDAY_SHARD,
                        AttributeValue.fromS(DueKeys.birthdayShard(customer, birthday)));
        batch.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            Map<String, List<WriteRequest>> writes =
                    Map.of(DYNAMO_DB.table("CustomersTable"), List.copyOf(batch));
            DYNAMO_DB.client().batchWriteItem(write -> write.requestItems(writes));
            batch.clear();
        }
    }

    private Map<String, Double> costOf(int expected) {
        ConsumedCapacity consumed = new ConsumedCapacity();
        try (DynamoDbClient client = consumed.meteredClient()) {
            CustomersTable table = new CustomersTable(client, DYNAMO_DB.table("CustomersTable"));
            DynamoDbFindBirthdays find = new DynamoDbFindBirthdays(table);
            Set<CustomerId> found = new HashSet<>();
            for (int shard = 0; shard < find.shardCount(); shard++) {
                @Nullable String after = "";
                while (after != null) {
                    CustomerPage page = find.birthdaysOn(SHOP, DAY, shard, after);
                    found.addAll(page.customers());
                    after = page.next();
                }
            }
            assertThat(new DynamoDbFindProfiles(table).profiles(List.copyOf(found)))
                    .hasSize(expected);
            return consumed.byOperation();
        }
    }
}
