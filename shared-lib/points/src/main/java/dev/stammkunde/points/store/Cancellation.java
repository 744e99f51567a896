package dev.stammkunde.points.store;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Set;

/** Why DynamoDB cancelled a transaction, item by item. */
final class Cancellation {

    private static final Set<String> TOO_FAST =
            Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

    private final List<CancellationReason> reasons;

    Cancellation(TransactionCanceledException cancelled) {
        this.reasons = cancelled.cancellationReasons();
    }

    /** Whether a condition failed of the first items. */
    boolean conditionFailedBefore(int item) {
        return reasons.stream().limit(item).anyMatch(Cancellation::isCondition);
    }

    boolean anyConditionFailed() {
        return reasons.stream().anyMatch(Cancellation::isCondition);
    }

    private static boolean isCondition(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    /** Another transaction was at work on one of the items: the same may succeed at once. */
    boolean conflict() {
        return reasons.stream().anyMatch(reason -> "TransactionConflict".equals(reason.code()));
    }

    /** The tables take less than they are brought: the same may succeed after a while. */
    boolean throttled() {
        return reasons.stream().anyMatch(reason -> TOO_FAST.contains(reason.code()));
    }
}
