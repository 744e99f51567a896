package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A shape of three functions. */
record Scalar<V>(
        Reads<V> reads, BiConsumer<JsonValueText, V> writes, Consumer<JsonObjectText> describes)
        implements Shape<V> {

    /** Reads a value by findings. */
    @FunctionalInterface
    interface Reads<V> {
        Optional<V> read(JsonField field, Findings findings);
    }

    @Override
    public Optional<V> read(JsonField field, Findings findings) {
        return reads.read(field, findings);
    }

    @Override
    public void write(JsonValueText json, V value) {
        writes.accept(json, value);
    }

    @Override
    public void describe(JsonObjectText schema) {
        describes.accept(schema);
    }
}
