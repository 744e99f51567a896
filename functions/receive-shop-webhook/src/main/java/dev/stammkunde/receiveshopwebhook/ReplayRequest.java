package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonField.Kind;
import dev.stammkunde.platform.json.NotJsonException;

/**
 * Somebody who may invoke the function asks for a kept delivery to be taken in again: {@code
 * {"replay": {"shopId": "…", "quarantineId": "…"}}}.
 */
record ReplayRequest(String shopId, String quarantineId) {

    /** Events of an API are larger, so that looking costs no second parse of theirs. */
    private static final int LARGEST = 1_000;

    /** Returns whether an event is such a request, and not one of an API. */
    static boolean isOne(byte[] event) {
        if (event.length > LARGEST) {
            return false;
        }
        try {
            JsonField json = Json.parse(event);
            return json.kind() == Kind.OBJECT && json.has("replay");
        } catch (NotJsonException _) {
            return false;
        }
    }

    /**
     * Reads the request.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if a field is missing
     */
    static ReplayRequest parse(byte[] event) {
        JsonField replay = Json.parse(event).at("replay");
        return new ReplayRequest(replay.id("shopId"), replay.id("quarantineId"));
    }
}
