package dev.stammkunde.platform.json;

import static dev.stammkunde.platform.json.JsonText.unchecked;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.stammkunde.platform.IsoInstant;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;

/** Writes the fields of one object, in the order of the calls. A null value writes no field. */
public final class JsonObjectText {

    private final JsonGenerator generator;

    JsonObjectText(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes a text; nothing for null. Instants and other values go in by their ISO text. */
    public JsonObjectText text(String name, @Nullable Object value) {
        if (value != null) {
            String text =
                    value instanceof Instant instant ? IsoInstant.text(instant) : value.toString();
            unchecked(() -> generator.writeStringField(name, text));
        }
        return this;
    }

    /** Writes a whole number. */
    public JsonObjectText number(String name, long value) {
        unchecked(() -> generator.writeNumberField(name, value));
        return this;
    }

    /** Writes a number with all its digits and without exponent; nothing for null. */
    public JsonObjectText number(String name, @Nullable BigDecimal value) {
        if (value != null) {
            unchecked(
                    () -> {
                        generator.writeFieldName(name);
                        generator.writeNumber(value.toPlainString());
                    });
        }
        return this;
    }

    /** Writes a truth value. */
    public JsonObjectText bool(String name, boolean value) {
        unchecked(() -> generator.writeBooleanField(name, value));
        return this;
    }

    /** Writes the word null. */
    public JsonObjectText nothing(String name) {
        unchecked(() -> generator.writeNullField(name));
        return this;
    }

    /** Writes an object. */
    public JsonObjectText object(String name, Consumer<JsonObjectText> fields) {
        unchecked(() -> generator.writeObjectFieldStart(name));
        fields.accept(this);
        unchecked(generator::writeEndObject);
        return this;
    }

    /** Writes an array. */
    public JsonObjectText array(String name, Consumer<JsonArrayText> elements) {
        unchecked(() -> generator.writeArrayFieldStart(name));
        elements.accept(new JsonArrayText(generator));
        unchecked(generator::writeEndArray);
        return this;
    }

    /** Writes an array of texts. */
    public JsonObjectText texts(String name, Iterable<String> values) {
        return array(name, array -> values.forEach(array::text));
    }

    /** Writes a value of any kind. */
    public JsonObjectText write(String name, Consumer<JsonValueText> value) {
        unchecked(() -> generator.writeFieldName(name));
        value.accept(new JsonValueText(generator));
        return this;
    }

    /** Writes a value that was read. */
    public JsonObjectText value(String name, JsonField value) {
        unchecked(
                () -> {
                    generator.writeFieldName(name);
                    JsonCopy.write(value, generator);
                });
        return this;
    }
}
