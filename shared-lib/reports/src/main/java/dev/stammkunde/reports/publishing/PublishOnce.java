package dev.stammkunde.reports.publishing;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import java.util.List;
import java.util.Optional;

/**
 * Publishes events, but not a report of an order that was published before: platforms send several
 * webhooks for what happened once.
 *
 * <p>Nothing is left out but what tells the same of the same time as a report that the bus took. A
 * report that is newer or different goes out, and so does an older one: it may tell since when an
 * order is paid. Refunds and cancellations that come without their order always go out. Whatever
 * fails between publishing and marking, or with the marks themselves, only publishes once more.
 */
public final class PublishOnce {

    private final ShopEventBus bus;
    private final OrderMarks marks;
    private final OutcomeLog log;

    public PublishOnce(ShopEventBus bus, OrderMarks marks, OutcomeLog log) {
        this.bus = bus;
        this.marks = marks;
        this.log = log;
    }

    /**
     * Publishes what a delivery says.
     *
     * @return what was published: all of it or nothing
     */
    public List<ShopEvent> publish(List<ShopEvent> events) {
        if (events.size() != 1
                || !(events.getFirst() instanceof OrderReported reported)
                || !PlatformAdapter.of(reported.source().platform()).repeatsOrders()) {
            bus.publish(events);
            return events;
        }
        OrderMark mark = OrderMark.of(reported);
        Optional<OrderMark> before = findBefore(mark);
        if (before.filter(m -> wasPublished(reported, mark, m)).isPresent()) {
            return List.of();
        }
        AsOf rank = before.map(m -> m.rank(mark.asOf())).orElse(mark.asOf());
        List<ShopEvent> told =
                List.of(rank.equals(mark.asOf()) ? reported : rankedAs(rank, reported));
        bus.publish(told);
        safely(mark, () -> marks.published(mark, reported.source().receivedAt()));
        return told;
    }

    private Optional<OrderMark> findBefore(OrderMark mark) {
        try {
            return marks.find(mark.shopId(), mark.orderId());
        } catch (RuntimeException e) {
            warn(mark, e);
            return Optional.empty();
        }
    }

    /** A later one is noted, so that what comes between the two is not taken for the latest. */
    private boolean wasPublished(OrderReported reported, OrderMark mark, OrderMark before) {
        if (!mark.tellsTheSameAs(before)) {
            return false;
        }
        if (mark.asOf().compareTo(before.asOf()) <= 0) {
            return true;
        }
        try {
            return marks.raise(before.raisedTo(mark.asOf()), reported.source().receivedAt());
        } catch (RuntimeException e) {
            warn(mark, e);
            return false;
        }
    }

    private static OrderReported rankedAs(AsOf asOf, OrderReported reported) {
        return new OrderReported(
                reported.source(),
                asOf,
                reported.order(),
                reported.payment(),
                reported.cancelled(),
                reported.refunds(),
                reported.customer(),
                reported.deliveredAt());
    }

    private void safely(OrderMark mark, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            // Whatever it is: the report is published, and its answer is due.
            warn(mark, e);
        }
    }

    private void warn(OrderMark mark, RuntimeException e) {
        log.warn("order-not-marked").with(LogKey.SHOP_ID, mark.shopId()).with(e).write();
    }
}
