package dev.stammkunde.points.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.ReadJson;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.programme.Programme;

import java.util.List;

/** A shop's rules as a document, {@code programme.json}. */
public final class ProgrammeJson {

    /** Longest document that is read: well within what an item of the table holds. */
    private static final int MOST_CHARACTERS = 100_000;

    /** What the audit calls it. */
    public static final String KIND = "programme";

    /** The type. Its versions are named by their authors. */
    static final DocumentType<Programme> TYPE =
            new DocumentType<>(
                    KIND,
                    "Stammkunde programme",
                    "One version of a shop's rules. Beyond what a schema can say, publishing checks"
                            + " that currencies and time zones exist, that ids of bonuses differ,"
                            + " that a window does not end before it begins, and that minimumOrder"
                            + " names only currencies of pointsPerUnit. See programme.md.",
                    MOST_CHARACTERS,
                    ProgrammeShape.shape());

    private ProgrammeJson() {}

    /** Reads a document and finds all that is wrong with it, unknown fields included. */
    public static Reading<Programme> read(String document) {
        if (document.length() > MOST_CHARACTERS) {
            String expected = "must have at most " + MOST_CHARACTERS + " characters";
            return new Reading.Invalid<>(List.of(new Finding("$", expected)));
        }
        return ReadJson.read(document, TYPE::read);
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<Programme> readStored(String document) {
        return TYPE.readStored(document);
    }

    /** Writes a programme. The same one is always written the same. */
    public static String write(Programme programme) {
        return TYPE.write(programme, Stamp.NONE);
    }

    /** Writes a programme into an object. */
    public static void write(JsonObjectText json, Programme programme) {
        TYPE.write(json, programme, Stamp.NONE);
    }
}
