package dev.stammkunde.finance.months;

import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.PointsAccount;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds in the ledger's tables what accounts stood at by a number of their entries. */
@FunctionalInterface
public interface FindAccountHeads {

    /** The number of an entry, 1 or more. */
    record Asked(String customerId, long sequence) {}

    /**
     * What the tables say.
     *
     * @param hash of the entry of that number
     * @param account as it is stored, where that entry is its last
     * @param nextBookedAt when the entry after it was booked; absent where it is the last
     */
    record Head(EntryHash hash, @Nullable PointsAccount account, @Nullable Instant nextBookedAt) {}

    /**
     * Returns what is found, by customer; nothing of a customer who has fewer entries. Sees what
     * was written before.
     *
     * @param asked of at most 100 customers, each once
     */
    Map<String, Head> heads(String shopId, List<Asked> asked);
}
