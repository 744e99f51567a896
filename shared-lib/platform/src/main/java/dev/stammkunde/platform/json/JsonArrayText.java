package dev.stammkunde.platform.json;

import static dev.stammkunde.platform.json.JsonText.unchecked;

import com.fasterxml.jackson.core.JsonGenerator;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** Writes the elements of one array, in the order of the calls. */
public final class JsonArrayText {

    private final JsonGenerator generator;

    JsonArrayText(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes a text. */
    public JsonArrayText text(String value) {
        unchecked(() -> generator.writeString(value));
        return this;
    }

    /** Writes a number with all its digits and without exponent. */
    public JsonArrayText number(BigDecimal value) {
        unchecked(() -> generator.writeNumber(value.toPlainString()));
        return this;
    }

    /** Writes an object. */
    public JsonArrayText object(Consumer<JsonObjectText> fields) {
        unchecked(generator::writeStartObject);
        fields.accept(new JsonObjectText(generator));
        unchecked(generator::writeEndObject);
        return this;
    }

    /** Writes an array. */
    public JsonArrayText array(Consumer<JsonArrayText> elements) {
        unchecked(generator::writeStartArray);
        elements.accept(this);
        unchecked(generator::writeEndArray);
        return this;
    }

    /** Writes a document as {@link JsonText} returned it. */
    public JsonArrayText document(String json) {
        unchecked(() -> generator.writeRawValue(json));
        return this;
    }

    /** Writes a value of any kind. */
    public JsonArrayText write(Consumer<JsonValueText> value) {
        value.accept(new JsonValueText(generator));
        return this;
    }

    /** Writes a value that was read. */
    public JsonArrayText value(JsonField value) {
        unchecked(() -> JsonCopy.write(value, generator));
        return this;
    }
}
