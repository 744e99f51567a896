package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts events on an EventBridge bus. A call that succeeds may still have refused entries, so each
 * entry's result is read; what was refused is put once more.
 */
final class EventBridgeShopEventBus implements ShopEventBus {

    private static final int MOST_ENTRIES = 10;

    /** What all entries of a call may take together, and what a queue takes of one event. */
    private static final int MOST_BYTES = 1_048_576;

    /** More than what the bus writes around an event's detail. */
    private static final int ENVELOPE_BYTES = 1_024;

    private final EventBridgeClient client;
    private final String busName;

    EventBridgeShopEventBus(EventBridgeClient client, String busName) {
        this.client = client;
        this.busName = busName;
    }

    @Override
    public void publish(List<ShopEvent> events) {
        for (List<PutEventsRequestEntry> batch : batches(events)) {
            List<PutEventsRequestEntry> refused = put(batch);
            if (!refused.isEmpty()) {
                refused = put(refused);
            }
            if (!refused.isEmpty()) {
                throw new UnavailableException(
                        "the bus refused " + refused.size() + " of " + batch.size() + " events");
            }
        }
    }

    private List<List<PutEventsRequestEntry>> batches(List<ShopEvent> events) {
        List<List<PutEventsRequestEntry>> batches = new ArrayList<>();
        List<PutEventsRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (ShopEvent event : events) {
            String detail = detail(event);
            int size = size(detail);
            if (batch.size() == MOST_ENTRIES || bytes + size > MOST_BYTES) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(entry(event, detail));
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static String detail(ShopEvent event) {
        String detail = ShopEventJson.write(event);
        if (size(detail) > MOST_BYTES) {
            detail = ShopEventJson.write(ShortenedEvents.of(event));
        }
        if (size(detail) > MOST_BYTES) {
            throw new EventTooLargeException(event.type());
        }
        return detail;
    }

    private static int size(String detail) {
        return detail.getBytes(StandardCharsets.UTF_8).length + ENVELOPE_BYTES;
    }

    private PutEventsRequestEntry entry(ShopEvent event, String detail) {
        return PutEventsRequestEntry.builder()
                .eventBusName(busName)
                .source(ShopEventJson.BUS_SOURCE)
                .detailType(event.type())
                .detail(detail)
                .time(event.source().receivedAt())
                .build();
    }

    /** Returns what was refused. */
    private List<PutEventsRequestEntry> put(List<PutEventsRequestEntry> entries) {
        PutEventsResponse response;
        try {
            response = client.putEvents(r -> r.entries(entries));
        } catch (SdkException e) {
            throw new UnavailableException("the bus does not answer", e);
        }
        if (response.failedEntryCount() == null || response.failedEntryCount() == 0) {
            return List.of();
        }
        List<PutEventsRequestEntry> refused = new ArrayList<>();
        List<PutEventsResultEntry> results = response.entries();
        for (int i = 0; i < entries.size(); i++) {
            // Results come in the order of the entries; one that is missing is no success.
            if (i >= results.size() || results.get(i).eventId() == null) {
                refused.add(entries.get(i));
            }
        }
        return refused;
    }
}
