package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

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
        return new Shape<>() {
            @Override
            public Optional<V> read(JsonField field, Findings findings) {
                return findings.value(
                                field,
                                "one of " + String.join(", ", words),
                                f -> constant(allowed, word, f.text()),
                                Optional::isPresent)
                        .flatMap(Function.identity());
            }

            @Override
            public void write(JsonValueText json, V value) {
                json.text(word.apply(value));
            }

            @Override
            public void describe(JsonObjectText schema) {
                schema.texts("enum", words);
            }
        };
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
        return new Shape<>() {
            @Override
            public Optional<V> read(JsonField field, Findings findings) {
                return findings.value(
                                field, expected, f -> find.apply(f.text()), Optional::isPresent)
                        .flatMap(Function.identity());
            }

            @Override
            public void write(JsonValueText json, V value) {
                json.text(word.apply(value));
            }

            @Override
            public void describe(JsonObjectText schema) {
                TextShapes.pattern(schema, regex);
            }
        };
    }

    /** The word true, of what is there or is not. */
    public static <V> Shape<V> flag(V meaning) {
        return new Shape<>() {
            @Override
            public Optional<V> read(JsonField field, Findings findings) {
                return findings.value(field, "true", f -> f.bool(), bool -> bool).map(_ -> meaning);
            }

            @Override
            public void write(JsonValueText json, V value) {
                json.bool(true);
            }

            @Override
            public void describe(JsonObjectText schema) {
                schema.bool("const", true);
            }
        };
    }

    private static <V> Optional<V> constant(
            List<V> allowed, Function<V, String> word, String text) {
        return allowed.stream().filter(one -> word.apply(one).equals(text)).findFirst();
    }
}
