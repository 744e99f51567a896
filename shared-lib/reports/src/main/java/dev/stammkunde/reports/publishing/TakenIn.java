package dev.stammkunde.reports.publishing;

import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/** What became of what a shop said. */
public sealed interface TakenIn {

    /** All that it says was published; it may say nothing. */
    record Published(String topic, List<ShopEvent> events) implements TakenIn {
        public Published {
            events = List.copyOf(events);
        }
    }

    /** All that it says was published before, of the same order. */
    record NoNews(String topic) implements TakenIn {}

    /** A topic that says nothing to us. */
    record Ignored(String topic) implements TakenIn {}

    /** Not what the platform documents. It is kept. */
    record Kept(String quarantineId, Quarantine.Problem problem) implements TakenIn {}
}
