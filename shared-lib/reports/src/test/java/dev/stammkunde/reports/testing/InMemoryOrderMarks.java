package dev.stammkunde.reports.testing;

import dev.stammkunde.reports.publishing.OrderMark;
import dev.stammkunde.reports.publishing.OrderMarks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Marks in memory. */
public final class InMemoryOrderMarks implements OrderMarks {

    private final Map<String, OrderMark> marks = new ConcurrentHashMap<>();

    public void clear() {
        marks.clear();
    }

    @Override
    public Optional<OrderMark> find(String shopId, String orderId) {
        return Optional.ofNullable(marks.get(shopId + '#' + orderId));
    }

    @Override
    public void published(OrderMark mark, Instant at) {
        marks.merge(
                mark.shopId() + '#' + mark.orderId(),
                mark,
                (old, now) -> old.asOf().compareTo(now.asOf()) <= 0 ? now : old);
    }

    @Override
    public boolean raise(OrderMark later, Instant at) {
        OrderMark now =
                marks.computeIfPresent(
                        later.shopId() + '#' + later.orderId(),
                        (key, old) ->
                                old.tellsTheSameAs(later) && old.asOf().compareTo(later.asOf()) <= 0
                                        ? later
                                        : old);
        return later.equals(now);
    }
}
