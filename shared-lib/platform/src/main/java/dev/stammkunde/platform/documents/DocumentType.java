package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonChanges;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.ReadJson;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnknownFields;
import dev.stammkunde.platform.shapes.ObjectShape;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A type of documents that a team edits, by one declaration: what reads an author's, what reads a
 * stored one, what writes it, and its JSON Schema.
 *
 * <p>What is written is read back as the same, and the same is always written the same.
 *
 * @param kind what the audit calls it, such as {@code mail-settings}
 * @param title of the schema
 * @param description of the schema
 * @param mostBytes well within what an item of a table holds
 */
public record DocumentType<T>(
        String kind, String title, String description, int mostBytes, ObjectShape<T> shape) {

    /** What the system says of who made a version, which the audit says itself. */
    private static final Set<String> CHANGED =
            Set.of(StampField.CHANGED_BY.fieldName(), StampField.CHANGED_AT.fieldName());

    /** Makes what carries a document out of what it says and what the system added to it. */
    @FunctionalInterface
    public interface VersionMaker<T, V> {
        V make(T value, int version, DocumentState state, Instant activeSince);
    }

    /** Reads what an author wrote and finds all that is wrong with it, unknown fields included. */
    public Reading<T> read(JsonField document) {
        try {
            return read(document, Findings.strict());
        } catch (InvalidFieldException e) {
            return new Reading.Invalid<>(List.of(new Finding(e.path(), e.problem())));
        }
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public Reading<T> readStored(String document) {
        return ReadJson.read(document, json -> read(json, Findings.tolerant()));
    }

    /** Reads a stored version of a document that can rest, with what the system added to it. */
    public <V> Reading<V> readStored(String document, VersionMaker<T, V> maker) {
        return ReadJson.read(document, json -> readVersion(json, maker));
    }

    private <V> Reading<V> readVersion(JsonField json, VersionMaker<T, V> maker) {
        Findings findings = Findings.tolerant();
        Optional<T> value = shape.read(json, findings);
        if (json.kind() != JsonField.Kind.OBJECT) {
            return new Reading.Invalid<>(findings.problems());
        }
        Optional<Integer> version =
                findings.integer(json.at(StampField.VERSION.fieldName()), 1, Integer.MAX_VALUE);
        Optional<DocumentState> state =
                findings.oneOf(
                        json.at(StampField.STATE.fieldName()), List.of(DocumentState.values()));
        Optional<Instant> activeSince =
                findings.value(
                        json.at(StampField.ACTIVE_SINCE.fieldName()),
                        "a moment",
                        JsonField::instant,
                        _ -> true);
        return value.isPresent() && findings.isClean()
                ? new Reading.Valid<>(
                        maker.make(
                                value.get(),
                                version.orElseThrow(),
                                state.orElseThrow(),
                                activeSince.orElseThrow()))
                : new Reading.Invalid<>(findings.problems());
    }

    private Reading<T> read(JsonField document, Findings findings) {
        Optional<T> value = shape.read(document, findings);
        return value.isPresent() && findings.isClean()
                ? new Reading.Valid<>(value.get())
                : new Reading.Invalid<>(findings.problems());
    }

    /** Writes a version as a document of its own. */
    public String write(T value, Stamp stamp) {
        return JsonText.object(json -> write(json, value, stamp));
    }

    /** Writes a version into an object. */
    public void write(JsonObjectText json, T value, Stamp stamp) {
        stamp.writeBefore(json);
        shape.write(json, value);
        stamp.writeAfter(json);
    }

    /**
     * Writes the version after a stored one, with what that one has and this release does not know;
     * of one that cannot be used, nobody can tell what that is.
     */
    public String writeAfter(String stored, T value, Stamp stamp) {
        String changed = write(value, stamp);
        return switch (readStored(stored)) {
            case Reading.Valid<T>(T before) ->
                    UnknownFields.carriedOver(stored, write(before, stamp), changed);
            case Reading.Invalid<T> _ -> changed;
        };
    }

    /**
     * Returns what the audit says of a new version of a document.
     *
     * @param before the text of the version before; absent of the first
     */
    public static AuditEntry audited(
            Acting acting, String shopId, Deed deed, Optional<String> before, String after) {
        return acting.did(shopId, deed)
                .with(
                        before.map(text -> JsonChanges.between(text, after, CHANGED))
                                .orElseGet(() -> JsonChanges.of(after, CHANGED)));
    }

    /** Returns the JSON Schema of what authors may write. */
    public String schema() {
        return schema(shape::describe);
    }

    private String schema(Consumer<JsonObjectText> keywords) {
        return JsonText.object(
                json -> {
                    json.text("$schema", "https://json-schema.org/draft/2020-12/schema")
                            .text("title", title)
                            .text("description", description);
                    keywords.accept(json);
                });
    }
}
