package dev.stammkunde.finance.json;

import dev.stammkunde.finance.closing.BrokenSealException;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.function.Function;

/** What reading all sealed documents has in common: a byte more, less or other is tampering. */
final class SealJson {

    private SealJson() {}

    /**
     * Reads a document, which must be what is written of it.
     *
     * @throws BrokenSealException if it is not
     */
    static <T> T read(byte[] document, Function<JsonField, T> reading, Function<T, byte[]> write) {
        T read;
        try {
            read = reading.apply(Json.parse(document));
        } catch (NotJsonException
                | InvalidFieldException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new BrokenSealException("it is no such document: " + e.getMessage(), e);
        }
        if (!Arrays.equals(document, write.apply(read))) {
            throw new BrokenSealException("it has other bytes than are written of it");
        }
        return read;
    }

    /** Requires the form that this release knows. */
    static void require(JsonField json, int schema, String document) {
        if (json.integer("schema") != schema || !json.text("document").equals(document)) {
            throw new BrokenSealException("it is another document, or of a later release");
        }
    }
}
