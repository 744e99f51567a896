package dev.stammkunde.finance.json;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads and writes what finance should know of a month's files, as a file among them. */
public final class ReportNotesJson {

    private static final int SCHEMA = 1;

    private ReportNotesJson() {}

    /** Returns the document in UTF-8; the same notes have always the same. */
    public static byte[] write(List<String> notes) {
        return JsonText.object(json -> json.number("schema", SCHEMA).texts("notes", notes))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #write} wrote. */
    public static List<String> read(byte[] document) {
        return Json.parse(document).elements("notes").stream().map(JsonField::textAsSent).toList();
    }
}
