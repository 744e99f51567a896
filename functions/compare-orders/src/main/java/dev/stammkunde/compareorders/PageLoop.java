package dev.stammkunde.compareorders;

import dev.stammkunde.rewards.shops.ListedOrder;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Notices a list that goes round in a circle. Twice the same page is none: a list that goes on by
 * the time of its newest order shows a page of one second again before it goes on.
 */
final class PageLoop {

    private static final int MOST = 2;

    private List<ByteBuffer> last = List.of();
    private int repeated;

    /** Returns whether a page was shown too often. */
    boolean isIn(List<ListedOrder> page) {
        List<ByteBuffer> bodies =
                page.stream().map(order -> ByteBuffer.wrap(order.body())).toList();
        repeated = !bodies.isEmpty() && bodies.equals(last) ? repeated + 1 : 0;
        last = bodies;
        return repeated >= MOST;
    }
}
