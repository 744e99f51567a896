package dev.stammkunde.platform.json;

import dev.stammkunde.platform.json.JsonValue.JsonArray;
import dev.stammkunde.platform.json.JsonValue.JsonObject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Carries what this release does not know of a stored document over into the next version of it.
 *
 * <p>Unknown is what is stored and is not there any more when the document is read and written
 * again. It stays in its object as long as the next version has that object and still means the
 * same by it: not where another {@code kind} is chosen, or none of its fields is left. Elements of
 * a list have no names; one keeps what is unknown while it stays at its place and says the same.
 */
public final class UnknownFields {

    /** Tells alternatives of one object apart. */
    private static final String KIND = "kind";

    private UnknownFields() {}

    /**
     * Returns a changed document with what is unknown of the stored one.
     *
     * @param stored the document as it lies in the store
     * @param known the same document, read and written by this release
     * @param changed what this release would write in its place
     */
    public static String carriedOver(String stored, String known, String changed) {
        JsonValue merged = merged(value(stored), value(known), value(changed));
        return JsonText.of(JsonField.root(merged));
    }

    private static JsonValue value(String document) {
        return Objects.requireNonNull(Json.parse(document).value());
    }

    private static JsonValue merged(JsonValue stored, JsonValue known, JsonValue changed) {
        if (stored instanceof JsonObject was
                && known instanceof JsonObject understood
                && changed instanceof JsonObject next) {
            return meansTheSame(understood, next) ? object(was, understood, next) : changed;
        }
        if (stored instanceof JsonArray was
                && known instanceof JsonArray understood
                && changed instanceof JsonArray next) {
            return array(was.elements(), understood.elements(), next.elements());
        }
        return changed;
    }

    private static boolean meansTheSame(JsonObject known, JsonObject changed) {
        Map<String, JsonValue> before = known.fields();
        Map<String, JsonValue> after = changed.fields();
        return Objects.equals(before.get(KIND), after.get(KIND))
                && (before.isEmpty()
                        || after.isEmpty()
                        || !Collections.disjoint(before.keySet(), after.keySet()));
    }

    private static JsonObject object(JsonObject stored, JsonObject known, JsonObject changed) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(changed.fields());
        stored.fields()
                .forEach(
                        (name, was) -> {
                            JsonValue understood = known.fields().get(name);
                            if (understood == null) {
                                fields.putIfAbsent(name, was);
                            } else {
                                fields.computeIfPresent(
                                        name, (_, next) -> merged(was, understood, next));
                            }
                        });
        return new JsonObject(Collections.unmodifiableMap(fields));
    }

    private static JsonArray array(
            List<JsonValue> stored, List<JsonValue> known, List<JsonValue> changed) {
        List<JsonValue> elements = new ArrayList<>(changed);
        // Of lists that are read into sets, the place says nothing.
        if (stored.size() == known.size()) {
            for (int i = 0; i < Math.min(known.size(), changed.size()); i++) {
                if (known.get(i).equals(changed.get(i))) {
                    elements.set(i, merged(stored.get(i), known.get(i), changed.get(i)));
                }
            }
        }
        return new JsonArray(Collections.unmodifiableList(elements));
    }
}
