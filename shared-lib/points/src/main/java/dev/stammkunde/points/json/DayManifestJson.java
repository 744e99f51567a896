package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.DayManifest.Piece;
import dev.stammkunde.points.journal.DayManifest.Place;
import dev.stammkunde.points.journal.JournalDay;

import java.util.HashSet;

/** The manifest of a day as JSON. What its fields mean: {@code docs/journal.md}. */
public final class DayManifestJson {

    private static final int SCHEMA = 1;

    private DayManifestJson() {}

    /** Returns the document; the same manifest has always the same. */
    public static String write(JournalDay day, DayManifest manifest) {
        return JsonText.object(
                json ->
                        json.number("schema", SCHEMA)
                                .text("shopId", day.shopId())
                                .text("day", day.date())
                                .number("lines", manifest.lines())
                                .array(
                                        "pieces",
                                        pieces ->
                                                manifest.pieces()
                                                        .forEach(
                                                                piece ->
                                                                        pieces.object(
                                                                                it ->
                                                                                        write(
                                                                                                it,
                                                                                                piece))))
                                .texts("parts", manifest.parts().stream().sorted().toList()));
    }

    private static void write(JsonObjectText json, Piece piece) {
        json.text("sha256", piece.sha256()).number("lines", piece.lines());
        write(json, "first", piece.first());
        write(json, "last", piece.last());
    }

    private static void write(JsonObjectText json, String name, Place place) {
        json.object(
                name,
                it ->
                        it.text("customerId", place.customerId())
                                .number("sequence", place.sequence()));
    }

    /**
     * Reads the manifest of a day.
     *
     * @throws BrokenJournalException if it is none, or that of another day
     */
    public static DayManifest read(JournalDay day, byte[] document) {
        try {
            JsonField json = Json.parse(document);
            if (json.integer("schema") != SCHEMA
                    || !json.text("shopId").equals(day.shopId())
                    || !json.text("day").equals(day.date().toString())) {
                throw new BrokenJournalException(
                        "the manifest is of another day, or of a later release");
            }
            return new DayManifest(
                    json.elements("pieces").stream().map(DayManifestJson::piece).toList(),
                    new HashSet<>(json.elements("parts").stream().map(JsonField::text).toList()));
        } catch (NotJsonException | InvalidFieldException e) {
            throw new BrokenJournalException("the manifest is none", e);
        }
    }

    private static Piece piece(JsonField json) {
        return new Piece(
                json.text("sha256"),
                json.at("lines").longInteger(),
                place(json.at("first")),
                place(json.at("last")));
    }

    private static Place place(JsonField json) {
        return new Place(json.at("customerId").textAsSent(), json.at("sequence").longInteger());
    }
}
