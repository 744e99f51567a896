package dev.stammkunde.reports.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.missed.MissedOrder.Kind;
import dev.stammkunde.reports.missed.MissedOrder.Sum;
import dev.stammkunde.reports.missed.MissedOrders;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Keeps what was missed in the quarantine's table, beside what could not be understood: {@code pk =
 * missed#<shopId>}, {@code sk = <found>#<orderId>}. Items expire.
 */
public final class DynamoDbMissedOrders implements MissedOrders {

    private static final String EXPIRES_AT = "expiresAt";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbMissedOrders(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void note(MissedOrder missed) {
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(toItem(missed))
                                    .conditionExpression(
                                            "attribute_not_exists(" + KeyText.PK + ")"));
        } catch (ConditionalCheckFailedException _) {
            // The run noted it before it was stopped.
        }
    }

    @Override
    public List<MissedOrder> newest(String shopId, int most) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression(KeyText.PK + " = :pk")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":pk", partition(shopId))
                                                        .toItem())
                                        .scanIndexForward(false)
                                        .limit(most))
                .items()
                .stream()
                .limit(most)
                .map(item -> fromItem(shopId, item))
                .toList();
    }

    private static Map<String, AttributeValue> toItem(MissedOrder missed) {
        ItemWriter item =
                new ItemWriter()
                        .text(KeyText.PK, partition(missed.shopId()))
                        .text(KeyText.SK, sort(missed.foundAt(), missed.orderId()))
                        .text("orderId", missed.orderId())
                        .text("number", missed.number())
                        .text("foundAt", missed.foundAt())
                        .text("asOf", missed.asOf())
                        .text("placedAt", missed.placedAt())
                        .text("kind", missed.kind())
                        .text("currency", missed.currency())
                        .number(EXPIRES_AT, missed.foundAt().plus(RETENTION).getEpochSecond());
        write(item, "told", missed.told());
        write(item, "known", missed.known());
        return item.toItem();
    }

    private static void write(ItemWriter item, String name, @Nullable Sum sum) {
        if (sum == null) {
            return;
        }
        item.number(name + "Total", sum.total());
        Long refunded = sum.refunded();
        if (refunded != null) {
            item.number(name + "Refunded", refunded);
        }
    }

    private static MissedOrder fromItem(String shopId, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new MissedOrder(
                shopId,
                item.text("orderId"),
                item.text("number"),
                item.instant("foundAt"),
                item.instant("asOf"),
                item.instant("placedAt"),
                Kind.valueOf(item.text("kind")),
                item.text("currency"),
                new Sum(item.number("toldTotal"), refunded(item, "told")),
                item.has("knownTotal")
                        ? new Sum(item.number("knownTotal"), refunded(item, "known"))
                        : null,
                DynamoDbDismissals.read(item));
    }

    private static @Nullable Long refunded(ItemReader item, String name) {
        String attribute = name + "Refunded";
        return item.has(attribute) ? Long.valueOf(item.number(attribute)) : null;
    }

    static String sort(Instant foundAt, String orderId) {
        return foundAt + "#" + orderId;
    }

    static String partition(String shopId) {
        return "missed#" + shopId;
    }
}
