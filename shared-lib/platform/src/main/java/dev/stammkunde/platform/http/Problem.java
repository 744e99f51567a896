package dev.stammkunde.platform.http;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import java.util.List;

/**
 * Problem details after RFC 9457.
 *
 * @param type a URI that names the kind of problem, the same for ever: {@code
 *     urn:stammkunde:problem:invalid-field}
 * @param title the kind in words, the same each time
 * @param detail this case in words; never what the caller sent
 * @param errors the wrong fields, if it is about fields
 */
public record Problem(
        String type, String title, int status, String detail, List<FieldError> errors) {

    private static final String TYPE_PREFIX = "urn:stammkunde:problem:";

    /**
     * A wrong field.
     *
     * @param field its path, such as {@code line_items[2].price}
     * @param problem what was expected of it
     */
    public record FieldError(String field, String problem) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * Returns a problem without fields.
     *
     * @param kind the last part of its type, such as {@code unknown-shop}
     */
    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem(TYPE_PREFIX + kind, title, status, detail, List.of());
    }

    /** Returns a problem about one field. */
    public static Problem of(int status, InvalidFieldException e) {
        return new Problem(
                TYPE_PREFIX + "invalid-field",
                "A field is missing or wrong",
                status,
                e.path() + " " + e.problem(),
                List.of(new FieldError(e.path(), e.problem())));
    }

    /** Returns the problem that a parameter of a path or of a query is wrong. */
    public static Problem ofParameter(InvalidFieldException e) {
        return new Problem(
                TYPE_PREFIX + "invalid-parameter",
                "A parameter is wrong",
                400,
                e.path() + " " + e.problem() + ".",
                List.of(new FieldError(e.path(), e.problem())));
    }

    /** Returns the problem that something is no JSON. */
    public static Problem of(int status, NotJsonException e) {
        return of(
                status, "not-json", "This is not a JSON document", String.valueOf(e.getMessage()));
    }

    String toJson() {
        return JsonText.object(
                json -> {
                    json.text("type", type)
                            .text("title", title)
                            .number("status", status)
                            .text("detail", detail);
                    if (!errors.isEmpty()) {
                        json.array(
                                "errors",
                                array ->
                                        errors.forEach(
                                                error ->
                                                        array.object(
                                                                o ->
                                                                        o.text(
                                                                                        "field",
                                                                                        error
                                                                                                .field())
                                                                                .text(
                                                                                        "problem",
                                                                                        error
                                                                                                .problem()))));
                    }
                });
    }
}
