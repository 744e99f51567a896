package dev.stammkunde.reports.platforms.translation;

import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/** What a delivery says in our language. */
public sealed interface Translation {

    /** The platform's name for what happened. */
    String topic();

    /**
     * All facts that the delivery carries. A platform may collapse or lose updates, so a report of
     * an order says everything that it knows each time; the newest holds, and what is told again
     * changes nothing. May be empty.
     */
    record Understood(String topic, List<ShopEvent> events) implements Translation {
        public Understood {
            events = List.copyOf(events);
        }
    }

    /** A topic that says nothing to us. */
    record NotHandled(String topic) implements Translation {}
}
