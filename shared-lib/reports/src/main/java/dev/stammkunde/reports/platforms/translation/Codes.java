package dev.stammkunde.reports.platforms.translation;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.json.JsonField;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the codes that a customer entered. Nobody's order is refused for them: what cannot be a
 * code that somebody could redeem is left out.
 */
public final class Codes {

    /** More than any checkout takes. */
    public static final int MOST = 20;

    private Codes() {}

    /** Returns the codes in a field of each object. */
    public static List<String> of(Stream<JsonField> objects, String name) {
        return objects.filter(object -> object.kind() == JsonField.Kind.OBJECT)
                .flatMap(object -> find(object, name).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<String> find(JsonField object, String name) {
        return object.find(name)
                .filter(code -> code.kind() == JsonField.Kind.TEXT)
                .map(code -> code.text().strip())
                .filter(Ids::isId);
    }
}
