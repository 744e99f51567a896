package dev.stammkunde.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads few fields of an object, for who sorts many documents and needs no more of them. */
public final class JsonStart {

    private JsonStart() {}

    /**
     * Returns the values of the first fields, texts and numbers, as texts. What follows them is not
     * looked at, and need not be JSON.
     *
     * @param names of these fields, in their order
     * @throws NotJsonException if the document does not begin with them
     */
    public static List<String> values(String document, List<String> names) {
        try (JsonParser parser = Json.FACTORY.createParser(document)) {
            List<String> values = new ArrayList<>(names.size());
            require(parser.nextToken() == JsonToken.START_OBJECT);
            for (String name : names) {
                require(name.equals(parser.nextFieldName()));
                JsonToken value = parser.nextToken();
                require(value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT);
                values.add(parser.getText());
            }
            return values;
        } catch (IOException _) {
            // Jackson's message quotes the document, so it goes no further.
            throw new NotJsonException("the document is malformed");
        }
    }

    /**
     * Finds a whole number among an object's own fields. What follows it is not looked at; what is
     * no JSON up to there has none.
     */
    public static OptionalLong findNumber(byte[] document, String name) {
        try (JsonParser parser = Json.FACTORY.createParser(document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return OptionalLong.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(name);
                JsonToken token = parser.nextToken();
                if (found && token == JsonToken.VALUE_NUMBER_INT) {
                    return OptionalLong.of(parser.getLongValue());
                }
                parser.skipChildren();
            }
        } catch (IOException _) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    private static void require(boolean isAsExpected) {
        if (!isAsExpected) {
            throw new NotJsonException("the document does not begin with the fields that it must");
        }
    }
}
