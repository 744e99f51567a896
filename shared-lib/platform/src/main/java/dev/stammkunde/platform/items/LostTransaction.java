package dev.stammkunde.platform.items;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Set;

/** Tells transactions that were lost to another writer from those that failed. */
public final class LostTransaction {

    private static final Set<String> CODES =
            Set.of("ConditionalCheckFailed", "TransactionConflict");

    private LostTransaction() {}

    /** Whether another writer came first, or is at work on the same this moment. */
    public static boolean isOne(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .anyMatch(code -> code != null && CODES.contains(code));
    }
}
