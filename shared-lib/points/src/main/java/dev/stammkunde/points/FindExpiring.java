package dev.stammkunde.points;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Finds accounts by when points of theirs are lost next. Its answers may lag behind by moments, and
 * name only accounts that are open.
 */
public interface FindExpiring {

    /**
     * A part of a shop's accounts.
     *
     * @param undated whether these have points that never expire
     */
    record Part(String shopId, boolean undated, int shard) {}

    /**
     * Some of many.
     *
     * @param next where the next page begins; absent after the last
     */
    record ExpiringPage(List<AccountId> accounts, @Nullable String next) {
        public ExpiringPage {
            accounts = List.copyOf(accounts);
        }
    }

    /** Lists the parts, which together have all accounts of which something may be lost. */
    List<Part> parts(String shopId);

    /**
     * Finds accounts of which something is lost by an instant if it is not spent, or was lost and
     * is not booked as lost: the soonest first, at most 100.
     *
     * @param after the {@link ExpiringPage#next} of the page before; empty for the first
     */
    ExpiringPage expiringUntil(Part part, Instant until, String after);

    /** Finds all accounts of a part, in the same way. */
    ExpiringPage all(Part part, String after);
}
