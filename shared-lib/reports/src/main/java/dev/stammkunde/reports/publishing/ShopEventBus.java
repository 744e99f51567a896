package dev.stammkunde.reports.publishing;

import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/** Where all that happens in shops is told. */
public interface ShopEventBus {

    /**
     * Publishes events.
     *
     * @throws UnavailableException if the bus did not accept each of them, although it was asked
     *     twice; those that it accepted are told again when the delivery comes again
     * @throws EventTooLargeException if one of them is more than the bus carries; none is published
     */
    void publish(List<ShopEvent> events);

    /** Says that an event is larger than the bus carries. */
    final class EventTooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EventTooLargeException(String type) {
            super("an event of type " + type + " is larger than the bus carries");
        }
    }
}
