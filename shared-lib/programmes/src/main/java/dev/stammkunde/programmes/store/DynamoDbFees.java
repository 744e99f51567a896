package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.KeyedId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.membership.FeeSchedule;
import dev.stammkunde.programmes.membership.Fees;

import org.joda.money.Money;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What was paid for memberships, in the programmes table, each purchase by a hash of its order.
 * Safe for use by many threads.
 */
public final class DynamoDbFees implements Fees {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFees(DynamoDbClient client, String programmesTable) {
        this.client = client;
        this.table = programmesTable;
    }

    @Override
    public void keep(String shopId, List<Kept> fees) {
        fees.forEach(fee -> keep(shopId, fee));
    }

    private void keep(String shopId, Kept fee) {
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(item(shopId, fee).toItem())
                                    .conditionExpression(
                                            "attribute_not_exists(pk) OR version <= :version")
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":version",
                                                    AttributeValue.fromN(
                                                            Long.toString(fee.version())))));
        } catch (ConditionalCheckFailedException _) {
            // Somebody keeps what is known of it since.
        }
    }

    private static String partition(String shopId) {
        return "fees#" + KeyText.escape(shopId);
    }

    private static ItemWriter item(String shopId, Kept fee) {
        FeeSchedule schedule = fee.schedule();
        return new ItemWriter()
                .text(KeyText.PK, partition(shopId))
                .text(KeyText.SK, KeyedId.of(shopId, schedule.plan() + '\n' + fee.orderId()))
                .number("version", fee.version())
                .text("plan", schedule.plan())
                .text("bought", schedule.bought())
                .text("paid", schedule.paid())
                .text("before", schedule.before())
                .text("last", schedule.last())
                .text("settled", schedule.settled())
                .text("whole", schedule.isWhole())
                .text("kept", schedule.kept())
                .list(
                        "backs",
                        List.copyOf(schedule.backs().entrySet()),
                        back ->
                                new ItemWriter()
                                        .text("day", back.getKey())
                                        .text("amount", back.getValue()));
    }

    @Override
    public void each(String shopId, Consumer<FeeSchedule> take) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(partition(shopId))))
                        .build();
        client.queryPaginator(query)
                .items()
                .forEach(item -> take.accept(schedule(new ItemReader(item))));
    }

    private static FeeSchedule schedule(ItemReader item) {
        SortedMap<LocalDate, Money> backs = new TreeMap<>();
        item.list("backs", back -> back)
                .forEach(
                        back ->
                                backs.put(
                                        LocalDate.parse(back.text("day")),
                                        Money.parse(back.text("amount"))));
        return new FeeSchedule(
                item.text("plan"),
                LocalDate.parse(item.text("bought")),
                Money.parse(item.text("paid")),
                LocalDate.parse(item.text("before")),
                LocalDate.parse(item.text("last")),
                LocalDate.parse(item.text("settled")),
                Boolean.parseBoolean(item.text("whole")),
                Money.parse(item.text("kept")),
                backs);
    }
}
