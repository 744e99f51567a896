package dev.stammkunde.platform.items;

import dev.stammkunde.platform.SaveResult;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.util.Set;

/** Tells transactions that were lost to another writer from those that failed. */
public final class LostTransaction {

    private static final Set<String> CODES =
            Set.of("ConditionalCheckFailed", "TransactionConflict");

    /** The code of an item that others of its transaction were cancelled for. */
    private static final String NOT_REFUSED = "None";

    private LostTransaction() {}

    /**
     * Runs a conditional write or transaction.
     *
     * @return {@link SaveResult#CONFLICT} where nothing but other writers stood against it
     * @throws RuntimeException whatever else it failed on
     */
    public static SaveResult attempt(Runnable write) {
        try {
            write.run();
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException | TransactionConflictException _) {
            return SaveResult.CONFLICT;
        } catch (TransactionCanceledException e) {
            if (isOnly(e)) {
                return SaveResult.CONFLICT;
            }
            throw e;
        }
    }

    /** Whether another writer came first, or is at work on the same this moment. */
    public static boolean isOne(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .anyMatch(code -> code != null && CODES.contains(code));
    }

    /** Whether nothing but other writers stood against it, and nothing failed. */
    public static boolean isOnly(TransactionCanceledException cancelled) {
        return cancelled.hasCancellationReasons()
                && cancelled.cancellationReasons().stream()
                        .map(reason -> String.valueOf(reason.code()))
                        .allMatch(code -> code.equals(NOT_REFUSED) || CODES.contains(code));
    }
}
