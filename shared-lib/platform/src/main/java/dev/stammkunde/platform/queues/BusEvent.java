package dev.stammkunde.platform.queues;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;

/**
 * An event of EventBridge.
 *
 * @param id the bus's id of it; another one when a shop delivers again
 * @param time when it was put on the bus, to the second
 * @param detail what happened
 */
public record BusEvent(
        String id, String source, String detailType, Instant time, JsonField detail) {

    static BusEvent parse(String body) {
        JsonField json = Json.parse(body);
        return new BusEvent(
                json.text("id"),
                json.text("source"),
                json.text("detail-type"),
                json.instant("time"),
                json.at("detail"));
    }
}
