package dev.stammkunde.localrunner.aws;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.bus.EventBuses;

import java.nio.charset.StandardCharsets;

/** EventBridge's {@code PutEvents}: answers 200 and says of each entry whether it was taken. */
public final class EventsService implements AwsService {

    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 1024 * 1024;

    /** What the time of an entry counts for. */
    private static final int TIME_BYTES = 14;

    private final EventBuses buses;

    public EventsService(EventBuses buses) {
        this.buses = buses;
    }

    @Override
    public boolean serves(AwsRequest request) {
        return request.target().startsWith("AWSEvents.");
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        if (!request.target().equals("AWSEvents.PutEvents")) {
            return AwsResponse.error(
                    "UnsupportedOperation", request.target() + " is not served on this machine.");
        }
        var entries = request.body().path("Entries");
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            return AwsResponse.error(
                    "ValidationException",
                    "PutEvents takes 1 to 10 entries, not " + entries.size() + ".");
        }
        if (size(entries) > MOST_BYTES) {
            return AwsResponse.error(
                    "ValidationException",
                    "Total size of the entries in the request is over the limit.");
        }
        var results = Json.array();
        var failed = 0;
        for (JsonNode entry : entries) {
            switch (buses.put(entry)) {
                case EventBuses.Outcome.Accepted accepted ->
                        results.addObject().put("EventId", accepted.eventId());
                case EventBuses.Outcome.Refused refused -> {
                    failed++;
                    results.addObject()
                            .put("ErrorCode", refused.code())
                            .put("ErrorMessage", refused.message());
                }
            }
        }
        var answer = Json.object().put("FailedEntryCount", failed);
        answer.set("Entries", results);
        return AwsResponse.ok(answer);
    }

    private static int size(JsonNode entries) {
        var bytes = 0;
        for (JsonNode entry : entries) {
            bytes += entry.has("Time") ? TIME_BYTES : 0;
            for (String field : new String[] {"Source", "DetailType", "Detail"}) {
                bytes += entry.path(field).asText("").getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return bytes;
    }
}
