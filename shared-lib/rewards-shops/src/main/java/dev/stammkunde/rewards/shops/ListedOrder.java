package dev.stammkunde.rewards.shops;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * An order of a shop's list, as its platform's webhook would tell it.
 *
 * @param changedAt when it changed last; absent where that cannot be read
 * @param headers by their names in lower case, such as the topic
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ListedOrder(@Nullable Instant changedAt, Map<String, String> headers, byte[] body) {

    public ListedOrder {
        headers = Map.copyOf(headers);
    }

    /** Orders name persons. */
    @Override
    public String toString() {
        return "ListedOrder[" + changedAt + "]";
    }
}
