package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How a value is written in JSON.
 *
 * <p>One declaration reads what authors write and what is stored ({@link Findings#strict()} and
 * {@link Findings#tolerant()}), writes it, and says in a JSON Schema what authors may write.
 */
public interface Shape<V> {

    /**
     * Reads a value; of one that cannot be used there is nothing, and at least one finding. A list
     * of which some elements cannot be used is there with the others.
     */
    Optional<V> read(JsonField field, Findings findings);

    /** Writes a value, which is read back as the same. */
    void write(JsonValueText json, V value);

    /** Writes the keywords of a JSON Schema. */
    void describe(JsonObjectText schema);

    /** Reads a value for itself, however wrong the document around it is. */
    default Optional<V> find(JsonField field) {
        return read(field, Findings.strict());
    }

    /** Returns the same with a description in the schema. */
    default Shape<V> described(String words) {
        return describedBy(schema -> schema.text("description", words), this);
    }

    /** Returns the same with further keywords in the schema. */
    default Shape<V> with(Consumer<JsonObjectText> keywords) {
        return describedBy(keywords, this);
    }

    /** Returns a shape of another type that is written the same. */
    default <W> Shape<W> as(Function<V, W> to, Function<W, V> from) {
        Shape<V> same = this;
        return new Shape<>() {
            @Override
            public Optional<W> read(JsonField field, Findings findings) {
                return same.read(field, findings).map(to);
            }

            @Override
            public void write(JsonValueText json, W value) {
                same.write(json, from.apply(value));
            }

            @Override
            public void describe(JsonObjectText schema) {
                same.describe(schema);
            }
        };
    }

    private static <V> Shape<V> describedBy(Consumer<JsonObjectText> keywords, Shape<V> same) {
        return new Shape<>() {
            @Override
            public Optional<V> read(JsonField field, Findings findings) {
                return same.read(field, findings);
            }

            @Override
            public void write(JsonValueText json, V value) {
                same.write(json, value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                keywords.accept(schema);
                same.describe(schema);
            }
        };
    }
}
