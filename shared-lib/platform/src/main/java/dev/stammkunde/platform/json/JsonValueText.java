package dev.stammkunde.platform.json;

import static dev.stammkunde.platform.json.JsonText.unchecked;

import com.fasterxml.jackson.core.JsonGenerator;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** Writes one value, be it of a field or an element of an array. */
public final class JsonValueText {

    private final JsonGenerator generator;

    JsonValueText(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes a text. Dates and other values go in by their ISO text. */
    public void text(Object value) {
        unchecked(() -> generator.writeString(value.toString()));
    }

    /** Writes a whole number. */
    public void number(long value) {
        unchecked(() -> generator.writeNumber(value));
    }

    /** Writes a number with all its digits and without exponent. */
    public void number(BigDecimal value) {
        unchecked(() -> generator.writeNumber(value.toPlainString()));
    }

    /** Writes a truth value. */
    public void bool(boolean value) {
        unchecked(() -> generator.writeBoolean(value));
    }

    /** Writes the word null. */
    public void nothing() {
        unchecked(generator::writeNull);
    }

    /** Writes an object. */
    public void object(Consumer<JsonObjectText> fields) {
        unchecked(generator::writeStartObject);
        fields.accept(new JsonObjectText(generator));
        unchecked(generator::writeEndObject);
    }

    /** Writes an array. */
    public void array(Consumer<JsonArrayText> elements) {
        unchecked(generator::writeStartArray);
        elements.accept(new JsonArrayText(generator));
        unchecked(generator::writeEndArray);
    }
}
