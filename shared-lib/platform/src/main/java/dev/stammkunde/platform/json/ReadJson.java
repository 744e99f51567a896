package dev.stammkunde.platform.json;

import java.util.List;
import java.util.function.Function;

/** Reads texts: whatever one holds is a reading, and never an exception. */
public final class ReadJson {

    private ReadJson() {}

    /**
     * Reads a document.
     *
     * @param reader makes a reading of it by {@link Findings}
     */
    public static <T> Reading<T> read(String document, Function<JsonField, Reading<T>> reader) {
        try {
            return reader.apply(Json.parse(document));
        } catch (NotJsonException e) {
            return invalid("$", "must be JSON: " + e.getMessage());
        } catch (InvalidFieldException e) {
            return invalid(e.path(), e.problem());
        }
    }

    private static <T> Reading<T> invalid(String path, String expected) {
        return new Reading.Invalid<>(List.of(new Finding(path, expected)));
    }
}
