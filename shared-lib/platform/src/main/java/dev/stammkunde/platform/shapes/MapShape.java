package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An object whose names are values too. A name that is not known is a limit: from a store, it is
 * left out with all that it holds.
 */
public final class MapShape<K, V> implements Shape<Map<K, V>> {

    private final String expected;
    private final Names<K> names;
    private final Shape<V> value;
    private final List<Needed> needed;

    /**
     * The names of an object.
     *
     * @param unknown what is wrong with another one
     * @param regex for the schema
     */
    public record Names<K>(
            Function<String, Optional<K>> find,
            Function<K, String> word,
            String unknown,
            String regex) {}

    private record Needed(String name, String missing) {}

    private MapShape(String expected, Names<K> names, Shape<V> value, List<Needed> needed) {
        this.expected = expected;
        this.names = names;
        this.value = value;
        this.needed = needed;
    }

    /**
     * An object of values of one shape.
     *
     * @param expected in words, such as {@code an object of numbers by currency}
     */
    public static <K, V> MapShape<K, V> of(String expected, Names<K> names, Shape<V> value) {
        return new MapShape<>(expected, names, value, List.of());
    }

    /** Returns the same, in which a name must be. */
    public MapShape<K, V> needs(String name, String missing) {
        List<Needed> all = new ArrayList<>(needed);
        all.add(new Needed(name, missing));
        return new MapShape<>(expected, names, value, List.copyOf(all));
    }

    @Override
    public Optional<Map<K, V>> read(JsonField field, Findings findings) {
        Map<K, V> values = new LinkedHashMap<>();
        if (findings.value(field, expected, JsonField::fields, _ -> true).isEmpty()) {
            return Optional.empty();
        }
        needed.stream()
                .filter(one -> !field.has(one.name()))
                .forEach(one -> findings.add(field.at(one.name()), one.missing()));
        field.fields()
                .forEach(
                        (word, each) -> {
                            Optional<K> name = names.find().apply(word);
                            if (name.isEmpty()) {
                                findings.limit(each, names.unknown());
                            }
                            if (name.isPresent() || !findings.allows(false)) {
                                Optional<V> read = value.read(each, findings);
                                name.ifPresent(key -> read.ifPresent(it -> values.put(key, it)));
                            }
                        });
        return Optional.of(values);
    }

    @Override
    public void write(JsonValueText json, Map<K, V> values) {
        Map<String, V> byWord = new TreeMap<>();
        values.forEach((name, each) -> byWord.put(names.word().apply(name), each));
        json.object(
                object ->
                        byWord.forEach(
                                (word, each) -> object.write(word, v -> value.write(v, each))));
    }

    @Override
    public void describe(JsonObjectText schema) {
        schema.text("type", "object");
        if (!needed.isEmpty()) {
            schema.texts("required", needed.stream().map(Needed::name).toList());
        }
        schema.object("propertyNames", n -> n.text("pattern", "^(?:" + names.regex() + ")$"))
                .object("additionalProperties", value::describe);
    }
}
