package dev.stammkunde.reports.testing;

import dev.stammkunde.reports.publishing.ShopEventBus;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.ShopEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A bus that keeps what is published, and can be out. */
public final class FakeBus implements ShopEventBus {

    private final List<ShopEvent> published = Collections.synchronizedList(new ArrayList<>());
    private boolean out;

    public List<ShopEvent> published() {
        return published;
    }

    public List<String> types() {
        return published.stream().map(ShopEvent::type).toList();
    }

    public void setOut(boolean isOut) {
        out = isOut;
    }

    @Override
    public void publish(List<ShopEvent> events) {
        if (out) {
            throw new UnavailableException("the bus is out");
        }
        published.addAll(events);
    }
}
