package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.shapes.FieldsOf;

import java.util.Arrays;
import java.util.function.Consumer;

/** A field that the system adds to a document. */
public enum StampField {
    ID("id", schema -> schema.text("type", "string")),
    VERSION("version", schema -> schema.text("type", "integer").number("minimum", 0)),
    STATE(
            "state",
            schema ->
                    schema.texts(
                            "enum",
                            Arrays.stream(DocumentState.values()).map(Enum::name).toList())),
    ACTIVE_SINCE("activeSince", schema -> schema.text("type", "string")),
    CHANGED_BY("changedBy", schema -> schema.text("type", "string")),
    CHANGED_AT("changedAt", schema -> schema.text("type", "string"));

    private final String fieldName;

    @SuppressWarnings("ImmutableEnumChecker") // It captures nothing.
    private final Consumer<JsonObjectText> schema;

    StampField(String fieldName, Consumer<JsonObjectText> schema) {
        this.fieldName = fieldName;
        this.schema = schema;
    }

    String fieldName() {
        return fieldName;
    }

    /** Declares that authors may send these fields back. */
    public static void declare(FieldsOf<?> fields, StampField... stamp) {
        for (StampField each : stamp) {
            fields.notRead(each.fieldName, each.schema);
        }
    }
}
