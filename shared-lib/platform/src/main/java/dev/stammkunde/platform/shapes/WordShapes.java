package dev.stammkunde.platform.shapes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values that have a word each. */
public final class WordShapes {

    private WordShapes() {}

    /** A constant by its name. */
    public static <E extends Enum<E>> Shape<E> oneOf(List<E> allowed) {
        return oneOf(allowed, Enum::name);
    }

    /** One of these by its word. */
    public static <V> Shape<V> oneOf(List<V> allowed, Function<V, String> word) {
        List<String> words = allowed.stream().map(word).toList();
        return new Scalar<>(
                (field, findings) ->
                        findings.value(
                                        field,
                                        "one of " + String.join(", ", words),
                                        f -> find(allowed, word, f.text()),
                                        Optional::isPresent)
                                .flatMap(Function.identity()),
                (json, value) -> json.text(word.apply(value)),
                schema -> schema.texts("enum", words));
    }

    /**
     * Something that a text names.
     *
     * @param regex for the schema, which knows no more of it
     */
    public static <V> Shape<V> named(
            String expected,
            String regex,
            Function<String, Optional<V>> find,
            Function<V, String> word) {
        return new Scalar<>(
                (field, findings) ->
                        findings.value(
                                        field,
                                        expected,
                                        f -> find.apply(f.text()),
                                        Optional::isPresent)
                                .flatMap(Function.identity()),
                (json, value) -> json.text(word.apply(value)),
                schema -> TextShapes.pattern(schema, regex));
    }

    /** The word true, of what is there or is not. */
    public static <V> Shape<V> flag(V meaning) {
        return new Scalar<>(
                (field, findings) ->
                        findings.value(field, "true", f -> f.bool(), bool -> bool)
                                .map(_ -> meaning),
                (json, _) -> json.bool(true),
                schema -> schema.bool("const", true));
    }

    private static <V> Optional<V> find(List<V> allowed, Function<V, String> word, String text) {
        return allowed.stream().filter(one -> word.apply(one).equals(text)).findFirst();
    }
}
