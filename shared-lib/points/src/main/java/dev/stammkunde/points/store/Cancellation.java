package dev.stammkunde.points.store;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;

/** Why DynamoDB cancelled a transaction, item by item. */
final class Cancellation {

    private final List<CancellationReason> reasons;

    Cancellation(TransactionCanceledException cancelled) {
        this.reasons = cancelled.cancellationReasons();
    }

    boolean conditionFailed(int item) {
        return item < reasons.size() && "ConditionalCheckFailed".equals(reasons.get(item).code());
    }

    boolean anyConditionFailed() {
        return reasons.stream().anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()));
    }

    /** Another transaction was at work on one of the items: the same may succeed at once. */
    boolean conflict() {
        return reasons.stream().anyMatch(reason -> "TransactionConflict".equals(reason.code()));
    }
}
