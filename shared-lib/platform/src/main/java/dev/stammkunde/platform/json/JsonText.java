package dev.stammkunde.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes JSON documents: {@code JsonText.object(o -> o.text("shopId", shopId).number("n", 2))}. */
public final class JsonText {

    private JsonText() {}

    /** Returns an object. */
    public static String object(Consumer<JsonObjectText> fields) {
        return write(
                generator -> {
                    generator.writeStartObject();
                    fields.accept(new JsonObjectText(generator));
                    generator.writeEndObject();
                });
    }

    /** Returns an object in UTF-8. */
    public static byte[] objectBytes(Consumer<JsonObjectText> fields) {
        return object(fields).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns an array. */
    public static String array(Consumer<JsonArrayText> elements) {
        return write(
                generator -> {
                    generator.writeStartArray();
                    elements.accept(new JsonArrayText(generator));
                    generator.writeEndArray();
                });
    }

    /** Returns what was read, with the same numbers and the same order, without blanks. */
    public static String of(JsonField field) {
        return write(generator -> JsonCopy.write(field, generator));
    }

    /** Something that writes, and that fails only if its target does. */
    interface Writing {
        void to(JsonGenerator generator) throws IOException;
    }

    private static String write(Writing writing) {
        StringWriter text = new StringWriter();
        unchecked(
                () -> {
                    try (JsonGenerator generator = Json.FACTORY.createGenerator(text)) {
                        writing.to(generator);
                    }
                });
        return text.toString();
    }

    /** A step of writing into memory. */
    interface Step {
        void run() throws IOException;
    }

    static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
