package dev.stammkunde.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.stammkunde.platform.json.JsonValue.JsonArray;
import dev.stammkunde.platform.json.JsonValue.JsonNumber;
import dev.stammkunde.platform.json.JsonValue.JsonObject;
import dev.stammkunde.platform.json.JsonValue.JsonString;
import dev.stammkunde.platform.json.JsonValue.JsonWord;

import java.io.IOException;
import java.util.Map;

/** Writes values as they were read. */
final class JsonCopy {

    private JsonCopy() {}

    static void write(JsonField field, JsonGenerator generator) throws IOException {
        JsonValue value = field.value();
        if (value == null) {
            throw field.invalid("is missing");
        }
        write(value, generator);
    }

    private static void write(JsonValue value, JsonGenerator generator) throws IOException {
        switch (value) {
            case JsonObject object -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
                    generator.writeFieldName(field.getKey());
                    write(field.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case JsonArray array -> {
                generator.writeStartArray();
                for (JsonValue element : array.elements()) {
                    write(element, generator);
                }
                generator.writeEndArray();
            }
            case JsonString string -> generator.writeString(string.text());
            case JsonNumber number -> generator.writeNumber(number.text());
            case JsonWord word -> {
                switch (word) {
                    case TRUE -> generator.writeBoolean(true);
                    case FALSE -> generator.writeBoolean(false);
                    case NULL -> generator.writeNull();
                }
            }
        }
    }
}
