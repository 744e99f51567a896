package dev.stammkunde.platform.queues;

import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts events of one source on an EventBridge bus. A call that succeeds may still have refused
 * entries, so each entry's result is read; what was refused is put once more.
 */
public final class BusWriter {

    private static final int MOST_ENTRIES = 10;

    /** What all entries of a call may take together, and what a queue takes of one event. */
    private static final int MOST_BYTES = 1_048_576;

    /** More than what the bus writes around an event's detail. */
    private static final int ENVELOPE_BYTES = 1_024;

    /** What an event's detail may take, in UTF-8. */
    public static final int MOST_DETAIL_BYTES = MOST_BYTES - ENVELOPE_BYTES;

    /**
     * What is put on the bus.
     *
     * @param type its detail-type
     * @param detail JSON of at most {@link #MOST_DETAIL_BYTES}
     * @param time when it happened
     */
    public record Event(String type, String detail, Instant time) {}

    private final EventBridgeClient client;
    private final String busName;
    private final String source;

    /** Makes a writer of events of one source. */
    public BusWriter(EventBridgeClient client, String busName, String source) {
        this.client = client;
        this.busName = busName;
        this.source = source;
    }

    /** Returns how many bytes a text takes on the bus. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Puts events in their order, ten to a call and in as many calls as their sizes need. The first
     * call of which some are refused twice is the last one.
     *
     * @return those that are not on the bus, in their order: refused, or not tried any more
     * @throws software.amazon.awssdk.core.exception.SdkException if the bus does not answer: then
     *     any of them may be there
     */
    public List<Event> put(List<Event> events) {
        int done = 0;
        while (done < events.size()) {
            int end = endOfCall(events, done);
            List<Event> refused = once(events.subList(done, end));
            if (!refused.isEmpty()) {
                refused = once(refused);
            }
            if (!refused.isEmpty()) {
                List<Event> missing = new ArrayList<>(refused);
                missing.addAll(events.subList(end, events.size()));
                return missing;
            }
            done = end;
        }
        return List.of();
    }

    private static int endOfCall(List<Event> events, int from) {
        int bytes = 0;
        int end = from;
        while (end < events.size() && end - from < MOST_ENTRIES) {
            bytes += bytes(events.get(end).detail()) + ENVELOPE_BYTES;
            if (end > from && bytes > MOST_BYTES) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Returns what was refused. */
    private List<Event> once(List<Event> events) {
        PutEventsResponse response =
                client.putEvents(put -> put.entries(events.stream().map(this::entry).toList()));
        if (response.failedEntryCount() == null || response.failedEntryCount() == 0) {
            return List.of();
        }
        List<Event> refused = new ArrayList<>();
        List<PutEventsResultEntry> results = response.entries();
        for (int i = 0; i < events.size(); i++) {
            // Results come in the order of the entries; one that is missing is no success.
            if (i >= results.size() || results.get(i).eventId() == null) {
                refused.add(events.get(i));
            }
        }
        return refused;
    }

    private PutEventsRequestEntry entry(Event event) {
        return PutEventsRequestEntry.builder()
                .eventBusName(busName)
                .source(source)
                .detailType(event.type())
                .detail(event.detail())
                .time(event.time())
                .build();
    }
}
