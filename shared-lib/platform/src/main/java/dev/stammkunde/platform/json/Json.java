package dev.stammkunde.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import dev.stammkunde.platform.json.JsonValue.JsonArray;
import dev.stammkunde.platform.json.JsonValue.JsonNumber;
import dev.stammkunde.platform.json.JsonValue.JsonObject;
import dev.stammkunde.platform.json.JsonValue.JsonString;
import dev.stammkunde.platform.json.JsonValue.JsonWord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON documents whole.
 *
 * <p>Strict where a second reader could understand something else: a field given twice, text after
 * the document, NaN and comments are refused. What no later service takes, such as half of a
 * surrogate pair, which senders produce by cutting a text in the middle of an emoji, becomes U+FFFD
 * ({@link WellFormed}), in names too.
 *
 * <p>Limits: 16 MiB, nesting of 64, numbers of 100 characters, names of 1,000 characters.
 */
public final class Json {

    static final int MAX_DEPTH = 64;
    static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_NAME_LENGTH = 1_000;
    private static final int MAX_DOCUMENT_LENGTH = 16 * 1024 * 1024;

    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxNumberLength(MAX_NUMBER_LENGTH)
                                    .maxNameLength(MAX_NAME_LENGTH)
                                    .maxStringLength(MAX_DOCUMENT_LENGTH)
                                    .maxDocumentLength(MAX_DOCUMENT_LENGTH)
                                    .build())
                    // Interning pays off over many documents of one shape only.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private Json() {}

    /**
     * Reads a document in UTF-8 (or, as JSON allows, UTF-16 or UTF-32).
     *
     * @throws NotJsonException if it is no JSON document within the limits
     * @throws InvalidFieldException if a field is given twice
     */
    public static JsonField parse(byte[] document) {
        requireLength(document.length);
        try (JsonParser parser = FACTORY.createParser(document)) {
            return document(parser);
        } catch (IOException e) {
            throw notJson(e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws NotJsonException if it is no JSON document within the limits
     * @throws InvalidFieldException if a field is given twice
     */
    public static JsonField parse(String document) {
        requireLength(document.length());
        try (JsonParser parser = FACTORY.createParser(document)) {
            return document(parser);
        } catch (IOException e) {
            throw notJson(e);
        }
    }

    /**
     * Reads a document from a stream, which stays open.
     *
     * @throws NotJsonException if it is no JSON document within the limits
     * @throws InvalidFieldException if a field is given twice
     * @throws UncheckedIOException if the stream fails
     */
    public static JsonField parse(InputStream document) {
        byte[] bytes;
        try {
            bytes = document.readNBytes(MAX_DOCUMENT_LENGTH + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parse(bytes);
    }

    /** Jackson checks the length of streams only. */
    private static void requireLength(int length) {
        if (length > MAX_DOCUMENT_LENGTH) {
            throw new NotJsonException("the document exceeds a limit of depth or length");
        }
    }

    private static JsonField document(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new NotJsonException("the document is empty");
        }
        JsonField root = JsonField.root(value(parser, first, Place.ROOT));
        if (parser.nextToken() != null) {
            throw new NotJsonException("the document is followed by something else");
        }
        return root;
    }

    private static JsonValue value(JsonParser parser, JsonToken token, Place place)
            throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser, place);
            case START_ARRAY -> array(parser, place);
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_NUMBER_INT -> new JsonNumber(parser.getText(), true);
            case VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText(), false);
            case VALUE_TRUE -> JsonWord.TRUE;
            case VALUE_FALSE -> JsonWord.FALSE;
            case VALUE_NULL -> JsonWord.NULL;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new NotJsonException("the document is malformed");
        };
    }

    private static JsonObject object(JsonParser parser, Place place) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            String readable = WellFormed.text(name);
            Place field = place.field(readable);
            if (fields.put(readable, value(parser, parser.nextToken(), field)) != null) {
                throw new InvalidFieldException(field.path(), "is given twice");
            }
        }
        return new JsonObject(Collections.unmodifiableMap(fields));
    }

    private static JsonArray array(JsonParser parser, Place place) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            elements.add(value(parser, token, place.element(elements.size())));
            token = parser.nextToken();
        }
        return new JsonArray(Collections.unmodifiableList(elements));
    }

    /** Jackson's message and exception quote the document, so neither goes any further. */
    private static NotJsonException notJson(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return new NotJsonException("the document exceeds a limit of depth or length");
        }
        if (e instanceof JacksonException j && j.getLocation() != null) {
            return new NotJsonException(
                    "the document is malformed at line %d, column %d"
                            .formatted(j.getLocation().getLineNr(), j.getLocation().getColumnNr()));
        }
        return new NotJsonException("the document is malformed");
    }
}
