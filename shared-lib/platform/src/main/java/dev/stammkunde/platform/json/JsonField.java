package dev.stammkunde.platform.json;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.json.JsonValue.JsonArray;
import dev.stammkunde.platform.json.JsonValue.JsonNumber;
import dev.stammkunde.platform.json.JsonValue.JsonObject;
import dev.stammkunde.platform.json.JsonValue.JsonString;
import dev.stammkunde.platform.json.JsonValue.JsonWord;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of a JSON document together with its place in it.
 *
 * <p>Three families of methods: {@code text()} reads this value, {@code text(name)} reads a field
 * of this object that must be there, and {@code findText(name)} reads one that may be absent or
 * null. Each throws {@link InvalidFieldException} where the value is not of the asked-for type; the
 * first two also where it is absent or null. Immutable.
 */
public final class JsonField {

    /** What a value is. */
    public enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL,
        /** The object around it has no such field. */
        ABSENT
    }

    private final @Nullable JsonValue value;
    private final Place place;

    JsonField(@Nullable JsonValue value, Place place) {
        this.value = value;
        this.place = place;
    }

    static JsonField root(JsonValue value) {
        return new JsonField(value, Place.ROOT);
    }

    @Nullable JsonValue value() {
        return value;
    }

    /** Returns what this value is. */
    public Kind kind() {
        return switch (value) {
            case null -> Kind.ABSENT;
            case JsonObject _ -> Kind.OBJECT;
            case JsonArray _ -> Kind.ARRAY;
            case JsonString _ -> Kind.TEXT;
            case JsonNumber _ -> Kind.NUMBER;
            case JsonWord word -> word == JsonWord.NULL ? Kind.NULL : Kind.BOOLEAN;
        };
    }

    /** Returns whether this is the JSON word {@code null}. An absent field is not. */
    public boolean isNull() {
        return value == JsonWord.NULL;
    }

    /** Returns the place, such as {@code line_items[2].price}; {@code $} for the document. */
    public String path() {
        return place.path();
    }

    /**
     * Returns an exception for a problem that only the caller can see. It must not hold the value.
     */
    public InvalidFieldException invalid(String problem) {
        return new InvalidFieldException(place.path(), problem);
    }

    // Going deeper ---------------------------------------------------------------------------

    /** Returns a field of this object, be it absent: reading it then says that it is missing. */
    public JsonField at(String name) {
        return new JsonField(object().fields().get(name), place.field(name));
    }

    /** Returns a field of this object unless it is absent or null. */
    public Optional<JsonField> find(String name) {
        JsonField field = at(name);
        return field.value == null || field.isNull() ? Optional.empty() : Optional.of(field);
    }

    /** Returns whether this object has the field, be it null. */
    public boolean has(String name) {
        return object().fields().containsKey(name);
    }

    /** Returns all fields of this object in their order. */
    public Map<String, JsonField> fields() {
        Map<String, JsonField> fields = new LinkedHashMap<>();
        object().fields()
                .forEach((name, v) -> fields.put(name, new JsonField(v, place.field(name))));
        return fields;
    }

    /** Returns the elements of this array. */
    public List<JsonField> elements() {
        if (!(value instanceof JsonArray array)) {
            throw unexpected("an array");
        }
        List<JsonField> elements = new ArrayList<>(array.elements().size());
        for (JsonValue element : array.elements()) {
            elements.add(new JsonField(element, place.element(elements.size())));
        }
        return elements;
    }

    /** Returns the elements of a field that must be an array. */
    public List<JsonField> elements(String name) {
        return at(name).elements();
    }

    /** Returns the elements of a field, none where it is absent or null. */
    public List<JsonField> elementsIfAny(String name) {
        return find(name).map(JsonField::elements).orElseGet(List::of);
    }

    // Reading this value ---------------------------------------------------------------------

    /** Returns a text as it is, be it blank. */
    public String text() {
        return string().text();
    }

    /**
     * Returns a text with characters that no later service takes: only for bytes that are signed.
     */
    public String textAsSent() {
        return string().sent();
    }

    /** Returns an id that a shop gave ({@link Ids}): text, or a whole number as text. */
    public String id() {
        String id = storedId();
        if (!Ids.isId(id)) {
            throw invalid(Ids.EXPECTED);
        }
        return id;
    }

    /**
     * Returns an id of any length, of a document that we wrote before there was a bound: text that
     * is not blank, or a whole number of any size, as text.
     */
    public String storedId() {
        if (value instanceof JsonString string && !string.text().isBlank()) {
            return string.text();
        }
        if (value instanceof JsonNumber number && number.integral()) {
            return number.text();
        }
        throw unexpected("an id (text or a whole number)");
    }

    /** Returns a truth value. */
    public boolean bool() {
        if (value == JsonWord.TRUE || value == JsonWord.FALSE) {
            return value == JsonWord.TRUE;
        }
        throw unexpected("true or false");
    }

    /** Returns a JSON number, exactly as it was written; a text is none. */
    public BigDecimal number() {
        if (value instanceof JsonNumber number) {
            return JsonScalars.decimal(this, number.text());
        }
        throw unexpected("a number");
    }

    /** Returns an amount as shops write it: a JSON number or a text that holds one. */
    public BigDecimal decimal() {
        if (value instanceof JsonString string) {
            return JsonScalars.decimal(this, string.text());
        }
        return number();
    }

    /** Returns a whole number in the range of an int; {@code 2.0} is one. */
    public int integer() {
        return JsonScalars.integer(this, number());
    }

    /** Returns a whole number in the range of a long; {@code 2.0} is one. */
    public long longInteger() {
        return JsonScalars.longInteger(this, number());
    }

    /**
     * Returns an ISO 8601 date and time with its offset, such as {@code 2026-05-01T10:00:00+02:00}.
     */
    public Instant instant() {
        return JsonScalars.instant(this, text());
    }

    /** Returns an ISO 8601 date and time that is meant in UTC without saying so (or with a Z). */
    public Instant instantInUtc() {
        return JsonScalars.instantInUtc(this, text());
    }

    /** Returns an ISO 8601 date and time without offset. */
    public LocalDateTime localDateTime() {
        return JsonScalars.localDateTime(this, text());
    }

    /** Returns an ISO 8601 date without time. */
    public LocalDate date() {
        return JsonScalars.date(this, text());
    }

    /**
     * Returns what a parser makes of this text.
     *
     * @param expected names what it should be, for the complaint: {@code an ISO 4217 currency}
     * @param parser may throw IllegalArgumentException or DateTimeException
     */
    public <T> T parsed(String expected, Function<String, T> parser) {
        return JsonScalars.parsed(this, text(), expected, parser);
    }

    // Reading a field that must be there -----------------------------------------------------

    /** Returns a field's {@link #text()}. */
    public String text(String name) {
        return at(name).text();
    }

    /** Returns a field's {@link #id()}. */
    public String id(String name) {
        return at(name).id();
    }

    /** Returns a field's {@link #bool()}. */
    public boolean bool(String name) {
        return at(name).bool();
    }

    /** Returns a field's {@link #decimal()}. */
    public BigDecimal decimal(String name) {
        return at(name).decimal();
    }

    /** Returns a field's {@link #integer()}. */
    public int integer(String name) {
        return at(name).integer();
    }

    /** Returns a field's {@link #instant()}. */
    public Instant instant(String name) {
        return at(name).instant();
    }

    // Reading a field that may be absent or null ---------------------------------------------

    /** Returns a field's {@link #text()} unless it is absent or null. */
    public Optional<String> findText(String name) {
        return find(name).map(JsonField::text);
    }

    /** Returns a field's {@link #text()} without blanks around it, unless nothing remains. */
    public Optional<String> findFilledText(String name) {
        return findText(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Returns a field's {@link #id()} unless it is absent or null. */
    public Optional<String> findId(String name) {
        return find(name).map(JsonField::id);
    }

    /** Returns a field's {@link #bool()} unless it is absent or null. */
    public Optional<Boolean> findBool(String name) {
        return find(name).map(JsonField::bool);
    }

    /** Returns a field's {@link #decimal()} unless it is absent or null. */
    public Optional<BigDecimal> findDecimal(String name) {
        return find(name).map(JsonField::decimal);
    }

    /** Returns a field's {@link #integer()} unless it is absent or null. */
    public Optional<Integer> findInteger(String name) {
        return find(name).map(JsonField::integer);
    }

    /** Returns a field's {@link #instant()} unless it is absent or null. */
    public Optional<Instant> findInstant(String name) {
        return find(name).map(JsonField::instant);
    }

    /** Returns the place only: values are personal data more often than not. */
    @Override
    public String toString() {
        return place.path() + " (" + kind() + ")";
    }

    private JsonString string() {
        if (value instanceof JsonString string) {
            return string;
        }
        throw unexpected("text");
    }

    private JsonObject object() {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw unexpected("an object");
    }

    private InvalidFieldException unexpected(String expected) {
        return switch (value) {
            case null -> invalid("is missing");
            case JsonWord word when word == JsonWord.NULL ->
                    invalid("must be " + expected + ", not null");
            case JsonObject _, JsonArray _, JsonString _, JsonNumber _, JsonWord _ ->
                    invalid("must be " + expected);
        };
    }
}
