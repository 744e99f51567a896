package dev.stammkunde.points;

import dev.stammkunde.points.FindExpiring.ExpiringPage;

import java.time.Instant;

/**
 * Finds accounts by when something of what other wings keep with them ends by itself. Its answers
 * may lag behind by moments, and name only accounts that are open.
 */
public interface FindSectionsDue {

    /** Into how many parts the accounts of a shop are divided, numbered from 0. */
    int parts();

    /**
     * Finds accounts of which something has ended by an instant, the first end first, at most 100.
     *
     * @param after the {@link ExpiringPage#next} of the page before; empty for the first
     */
    ExpiringPage dueUntil(String shopId, int part, Instant until, String after);
}
