package dev.stammkunde.reports.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.reports.missed.DismissMissed;
import dev.stammkunde.reports.missed.Dismissal;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.Map;

/** Keeps at a difference who put it aside. It goes with the difference. */
public final class DynamoDbDismissals implements DismissMissed {

    private static final String AT = "dismissedAt";
    private static final String BY = "dismissedBy";
    private static final String REASON = "dismissedReason";
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;

    public DynamoDbDismissals(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Outcome dismiss(Place place, Dismissal dismissal, AuditEntry entry) {
        Update update =
                Update.builder()
                        .tableName(table)
                        .key(key(place))
                        .updateExpression(
                                "SET dismissedAt = :at, dismissedBy = :by, dismissedReason = :reason")
                        .conditionExpression(
                                "attribute_exists(pk) AND attribute_not_exists(dismissedAt)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":at", dismissal.at())
                                        .text(":by", dismissal.by())
                                        .text(":reason", dismissal.reason())
                                        .toItem())
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        TransactWriteItem aside = TransactWriteItem.builder().update(update).build();
        try {
            client.transactWriteItems(write -> write.transactItems(aside, audit.write(entry)));
            return Outcome.DISMISSED;
        } catch (TransactionCanceledException cancelled) {
            CancellationReason reason = cancelled.cancellationReasons().getFirst();
            if (CONDITION_FAILED.equals(reason.code())) {
                return reason.item().isEmpty() ? Outcome.UNKNOWN : Outcome.BEFORE;
            }
            throw cancelled;
        }
    }

    private static Map<String, AttributeValue> key(Place place) {
        return new ItemWriter()
                .text(KeyText.PK, DynamoDbMissedOrders.partition(place.shopId()))
                .text(KeyText.SK, DynamoDbMissedOrders.sort(place.foundAt(), place.orderId()))
                .toItem();
    }

    /** Reads it of a difference; nothing where nobody put it aside. */
    static @Nullable Dismissal read(ItemReader item) {
        return item.has(AT)
                ? new Dismissal(item.instant(AT), item.text(BY), item.text(REASON))
                : null;
    }
}
