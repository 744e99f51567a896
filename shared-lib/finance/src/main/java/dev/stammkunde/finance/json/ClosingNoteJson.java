package dev.stammkunde.finance.json;

import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

/** Reads and writes what came of a wish to close a month. */
public final class ClosingNoteJson {

    private ClosingNoteJson() {}

    /** Writes it as a document of its own. */
    public static String write(ClosingNote note) {
        return JsonText.object(json -> write(json, note));
    }

    /** Writes it into an object. */
    public static void write(JsonObjectText json, ClosingNote note) {
        json.text("at", note.at())
                .text("by", note.by())
                .text("outcome", note.outcome())
                .text("detail", note.detail());
    }

    /** Reads what {@link #write} wrote. */
    public static ClosingNote read(byte[] document) {
        JsonField json = Json.parse(document);
        return new ClosingNote(
                json.instant("at"), json.text("by"), json.text("outcome"), json.text("detail"));
    }
}
