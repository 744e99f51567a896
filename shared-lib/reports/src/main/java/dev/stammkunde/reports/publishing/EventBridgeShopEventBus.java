package dev.stammkunde.reports.publishing;

import dev.stammkunde.platform.queues.BusWriter;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

import java.util.List;

/** Puts shops' events on an EventBridge bus. */
public final class EventBridgeShopEventBus implements ShopEventBus {

    private final BusWriter bus;

    public EventBridgeShopEventBus(EventBridgeClient client, String busName) {
        bus = new BusWriter(client, busName, ShopEventJson.BUS_SOURCE);
    }

    @Override
    public void publish(List<ShopEvent> events) {
        List<BusWriter.Event> all =
                events.stream()
                        .map(
                                event ->
                                        new BusWriter.Event(
                                                event.type(),
                                                detail(event),
                                                event.source().receivedAt()))
                        .toList();
        List<BusWriter.Event> refused;
        try {
            refused = bus.put(all);
        } catch (SdkException e) {
            throw new UnavailableException("the bus does not answer", e);
        }
        if (!refused.isEmpty()) {
            throw new UnavailableException(
                    "the bus refused " + refused.size() + " of " + all.size() + " events");
        }
    }

    private static String detail(ShopEvent event) {
        String detail = ShopEventJson.write(event);
        if (!hasRoom(detail)) {
            detail = ShopEventJson.write(ShortenedEvents.of(event));
        }
        if (!hasRoom(detail)) {
            throw new EventTooLargeException(event.type());
        }
        return detail;
    }

    private static boolean hasRoom(String detail) {
        return BusWriter.bytes(detail) <= BusWriter.MOST_DETAIL_BYTES;
    }
}
