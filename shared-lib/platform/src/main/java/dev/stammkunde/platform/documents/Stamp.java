package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the system adds to a version of a document. An author may send it back; nobody looks at it
 * then, but at the version.
 *
 * @param id of a document of which a shop has several
 * @param version 1, 2, … without gaps; 0 for what is usual and was never saved
 * @param life of a document that can rest
 * @param change who made the version, where that is told
 */
public record Stamp(
        @Nullable String id, int version, @Nullable Life life, @Nullable Change change) {

    /**
     * Whether a document is carried out.
     *
     * @param activeSince when it was last created or resumed, where that is known
     */
    public record Life(DocumentState state, @Nullable Instant activeSince) {

        /** Returns this, with a beginning where none is known. */
        Life since(Instant now) {
            return activeSince == null ? new Life(state, now) : this;
        }
    }

    /** Who made a version, and when. */
    public record Change(String by, Instant at) {}

    /** For documents to which the system adds nothing: authors name their versions. */
    public static final Stamp NONE = new Stamp(null, -1, null, null);

    /** Returns the stamp of a version of which nothing else is told. */
    public static Stamp of(int version) {
        return new Stamp(null, version, null, null);
    }

    /** Returns the stamp of a version that somebody made. */
    public static Stamp of(int version, Change change) {
        return new Stamp(null, version, null, change);
    }

    /** Returns what can be read of it in a stored version, each part for itself. */
    static Stamp find(int version, String document) {
        Optional<JsonField> json = findObject(document);
        Optional<String> by = find(json, StampField.CHANGED_BY, JsonField::text);
        Optional<Instant> at = find(json, StampField.CHANGED_AT, JsonField::instant);
        Optional<Instant> since = find(json, StampField.ACTIVE_SINCE, JsonField::instant);
        return new Stamp(
                find(json, StampField.ID, JsonField::text).orElse(null),
                version,
                find(json, StampField.STATE, JsonField::text)
                        .flatMap(DocumentState::find)
                        .map(state -> new Life(state, since.orElse(null)))
                        .orElse(null),
                by.flatMap(person -> at.map(when -> new Change(person, when))).orElse(null));
    }

    /**
     * Returns the next version of a document, in another state and else as it is; of one that is
     * none at all, with nothing else in it.
     */
    static String inState(String document, int version, DocumentState state) {
        List<String> changed =
                List.of(StampField.VERSION.fieldName(), StampField.STATE.fieldName());
        return JsonText.object(
                json -> {
                    findObject(document).stream()
                            .flatMap(object -> object.fields().entrySet().stream())
                            .filter(field -> !changed.contains(field.getKey()))
                            .forEach(field -> json.value(field.getKey(), field.getValue()));
                    json.number(StampField.VERSION.fieldName(), version)
                            .text(StampField.STATE.fieldName(), state);
                });
    }

    /** Returns the document as an object, if it is one. */
    private static Optional<JsonField> findObject(String document) {
        try {
            return Optional.of(Json.parse(document))
                    .filter(json -> json.kind() == JsonField.Kind.OBJECT);
        } catch (NotJsonException | InvalidFieldException _) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> find(
            Optional<JsonField> json, StampField field, Function<JsonField, T> reader) {
        try {
            return json.flatMap(object -> object.find(field.fieldName())).map(reader);
        } catch (InvalidFieldException _) {
            return Optional.empty();
        }
    }

    void writeBefore(JsonObjectText json) {
        json.text(StampField.ID.fieldName(), id);
        if (version >= 0) {
            json.number(StampField.VERSION.fieldName(), version);
        }
        if (life != null) {
            json.text(StampField.STATE.fieldName(), life.state())
                    .text(StampField.ACTIVE_SINCE.fieldName(), life.activeSince());
        }
    }

    void writeAfter(JsonObjectText json) {
        if (change != null) {
            json.text(StampField.CHANGED_BY.fieldName(), change.by())
                    .text(StampField.CHANGED_AT.fieldName(), change.at());
        }
    }
}
