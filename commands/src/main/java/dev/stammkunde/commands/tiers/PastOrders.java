package dev.stammkunde.commands.tiers;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a shop's orders.
 *
 * @param counted that count for tiers now
 * @param before that counted already
 * @param nothing that come to nothing, or were paid before the day from which orders count
 * @param left ids of those that were left as they are, with the reason
 */
public record PastOrders(long counted, long before, long nothing, List<String> left) {

    static final PastOrders NONE = new PastOrders(0, 0, 0, List.of());

    static final PastOrders COUNTED = new PastOrders(1, 0, 0, List.of());
    static final PastOrders BEFORE = new PastOrders(0, 1, 0, List.of());
    static final PastOrders NOTHING = new PastOrders(0, 0, 1, List.of());

    public PastOrders {
        left = List.copyOf(left);
    }

    static PastOrders left(String orderId, String why) {
        return new PastOrders(0, 0, 0, List.of("order %s %s".formatted(orderId, why)));
    }

    /** Returns how many orders were looked at. */
    public long all() {
        return counted + before + nothing + left.size();
    }

    PastOrders plus(PastOrders other) {
        List<String> both = left;
        if (!other.left.isEmpty()) {
            both = new ArrayList<>(left);
            both.addAll(other.left);
        }
        return new PastOrders(
                counted + other.counted, before + other.before, nothing + other.nothing, both);
    }
}
