package dev.stammkunde.platform.json;

import java.util.List;
import java.util.Map;

/** A value of a JSON document, without its place. */
sealed interface JsonValue {

    record JsonObject(Map<String, JsonValue> fields) implements JsonValue {}

    record JsonArray(List<JsonValue> elements) implements JsonValue {}

    /**
     * A text.
     *
     * @param sent with characters that no later service takes: only for what is signed
     */
    record JsonString(String sent) implements JsonValue {

        /** Returns the text as everybody is to read it. */
        String text() {
            return WellFormed.text(sent);
        }
    }

    /**
     * A number as it was written: a double would lose cents and the last digits of long ids.
     *
     * @param integral whether it has neither fraction nor exponent
     */
    record JsonNumber(String text, boolean integral) implements JsonValue {}

    /** The three words of JSON. */
    enum JsonWord implements JsonValue {
        TRUE,
        FALSE,
        NULL
    }
}
