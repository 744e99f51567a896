package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a page of a timeline ended.
 *
 * @param of what was asked for, so that it leads nowhere in another timeline
 * @param last when the last item happened: of what has not begun, all that is newer came since
 * @param places by name of a source, where it goes on; {@link #END} of one that has ended
 */
public record TimelineMark(String of, Instant last, SortedMap<String, String> places) {

    static final String END = "";

    public TimelineMark {
        places = new TreeMap<>(places);
    }

    /** Returns it as text. */
    public String text() {
        return JsonText.object(
                json ->
                        json.text("of", of)
                                .text("last", last)
                                .object("at", at -> places.forEach(at::text)));
    }

    /**
     * Reads a text.
     *
     * @throws UnknownPlaceException if it is none
     */
    public static TimelineMark read(String text) {
        try {
            JsonField json = Json.parse(text.getBytes(StandardCharsets.UTF_8));
            SortedMap<String, String> places = new TreeMap<>();
            for (Map.Entry<String, JsonField> place : json.at("at").fields().entrySet()) {
                places.put(place.getKey(), place.getValue().text());
            }
            return new TimelineMark(json.text("of"), Instant.parse(json.text("last")), places);
        } catch (NotJsonException | InvalidFieldException | DateTimeException _) {
            throw new UnknownPlaceException();
        }
    }
}
