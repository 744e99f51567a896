package dev.stammkunde.insights.gathering;

import java.util.SortedMap;
import java.util.TreeMap;

/** Who stays of customers who were joined. Memory: both ids of each who is gone. */
final class JoinedCustomers {

    private final SortedMap<String, String> joined;

    JoinedCustomers(SortedMap<String, String> joined) {
        this.joined = new TreeMap<>(joined);
    }

    void join(String gone, String into) {
        joined.put(gone, into);
    }

    boolean isGone(String customerId) {
        return joined.containsKey(customerId);
    }

    /** Follows joins; no further than there are any, lest forged ones go round for ever. */
    String whoStays(String customerId) {
        String stays = customerId;
        for (int followed = 0; followed <= joined.size(); followed++) {
            String next = joined.get(stays);
            if (next == null) {
                return stays;
            }
            stays = next;
        }
        return stays;
    }

    SortedMap<String, String> all() {
        return joined;
    }

    int size() {
        return joined.size();
    }
}
