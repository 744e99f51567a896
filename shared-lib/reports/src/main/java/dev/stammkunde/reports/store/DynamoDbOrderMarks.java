package dev.stammkunde.reports.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.reports.publishing.OrderMark;
import dev.stammkunde.reports.publishing.OrderMarks;
import dev.stammkunde.shop.AsOf;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Marks in a table: {@code pk = <shopId>#<orderId>}. They expire, and hold nothing of a person: a
 * digest of an order cannot be turned back.
 *
 * <p>A read costs half a unit and may be late, which publishes once more and never once too little.
 */
public final class DynamoDbOrderMarks implements OrderMarks {

    private static final String DIGEST = "digest";
    private static final String TIME = "time";
    private static final String TRIGGERED_AT = "triggeredAt";
    private static final String TOLD_TRIGGERED_AT = "toldTriggeredAt";

    /** Both times as one text that sorts as {@link AsOf} does. */
    private static final String AS_OF = "asOf";

    private static final String EXPIRES_AT = "expiresAt";
    private static final String NEW_AS_OF = ":asOf";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbOrderMarks(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<OrderMark> find(String shopId, String orderId) {
        var found = client.getItem(get -> get.tableName(table).key(key(shopId, orderId).toItem()));
        if (!found.hasItem()) {
            return Optional.empty();
        }
        ItemReader item = new ItemReader(found.item());
        return Optional.of(
                new OrderMark(
                        shopId,
                        orderId,
                        asOf(item, TRIGGERED_AT),
                        asOf(item, TOLD_TRIGGERED_AT),
                        item.text(DIGEST)));
    }

    /** Both are of one time, as all reports with one digest are. */
    private static AsOf asOf(ItemReader item, String triggeredAt) {
        return new AsOf(
                item.instant(TIME), item.findText(triggeredAt).map(Instant::parse).orElse(null));
    }

    @Override
    public void published(OrderMark mark, Instant at) {
        boolean unused =
                put(
                        mark,
                        at,
                        "attribute_not_exists(pk) OR asOf <= :asOf",
                        new ItemWriter().text(NEW_AS_OF, sortable(mark.asOf())));
    }

    @Override
    public boolean raise(OrderMark later, Instant at) {
        return put(
                later,
                at,
                "digest = :digest AND asOf <= :asOf",
                new ItemWriter()
                        .text(":digest", later.digest())
                        .text(NEW_AS_OF, sortable(later.asOf())));
    }

    private boolean put(OrderMark mark, Instant at, String condition, ItemWriter values) {
        Map<String, AttributeValue> item =
                key(mark.shopId(), mark.orderId())
                        .text(DIGEST, mark.digest())
                        .text(TIME, mark.asOf().time())
                        .text(TRIGGERED_AT, mark.asOf().triggeredAt())
                        .text(TOLD_TRIGGERED_AT, mark.told().triggeredAt())
                        .text(AS_OF, sortable(mark.asOf()))
                        .number(EXPIRES_AT, at.plus(RETENTION).getEpochSecond())
                        .toItem();
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(item)
                                    .conditionExpression(condition)
                                    .expressionAttributeValues(values.toItem()));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private static ItemWriter key(String shopId, String orderId) {
        return new ItemWriter()
                .text(KeyText.PK, KeyText.escape(shopId) + '#' + KeyText.escape(orderId));
    }

    private static String sortable(AsOf asOf) {
        Instant triggeredAt = asOf.triggeredAt();
        return KeyText.sortable(asOf.time())
                + '#'
                + (triggeredAt == null ? "" : KeyText.sortable(triggeredAt));
    }
}
