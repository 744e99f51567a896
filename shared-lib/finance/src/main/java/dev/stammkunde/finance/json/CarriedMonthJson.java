package dev.stammkunde.finance.json;

import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonth.Piece;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.months.FoldedMonth;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.points.journal.BrokenJournalException;

import java.time.YearMonth;
import java.util.HashSet;

/** The manifest of a carried month as JSON. */
public final class CarriedMonthJson {

    private static final int SCHEMA = 1;

    private CarriedMonthJson() {}

    /** Returns the document; the same month has always the same. */
    public static String write(CarriedMonth month) {
        return JsonText.object(
                json ->
                        json.number("schema", SCHEMA)
                                .text("beganWith", month.beganWith())
                                .object(
                                        "figures",
                                        it -> MonthFiguresJson.write(it, month.folded().figures()))
                                .object(
                                        "tieOut",
                                        it -> TieOutJson.write(it, month.folded().tieOut()))
                                .object("digest", it -> write(it, month.folded().digest()))
                                .object("terms", it -> write(it, month.terms()))
                                .array(
                                        "pieces",
                                        all ->
                                                month.pieces()
                                                        .forEach(
                                                                it ->
                                                                        all.object(
                                                                                o ->
                                                                                        write(
                                                                                                o,
                                                                                                it)))));
    }

    private static void write(JsonObjectText json, EntriesDigest digest) {
        json.number("entries", digest.entries()).text("sha256", digest.sha256());
    }

    private static void write(JsonObjectText json, FoldTerms terms) {
        json.number("minimumPoints", terms.minimumPoints())
                .texts("earnedReasons", terms.earnedReasons().stream().sorted().toList())
                .text("currency", terms.currency());
    }

    private static void write(JsonObjectText json, Piece piece) {
        json.text("sha256", piece.sha256()).number("lines", piece.lines());
    }

    /**
     * Reads the manifest of a month.
     *
     * @throws BrokenJournalException if it is none, or that of another month or shop
     */
    public static CarriedMonth read(String shopId, YearMonth month, byte[] document) {
        try {
            JsonField json = Json.parse(document);
            if (json.integer("schema") != SCHEMA) {
                throw new BrokenJournalException("the manifest is of a later release");
            }
            CarriedMonth read =
                    new CarriedMonth(
                            new FoldedMonth(
                                    MonthFiguresJson.read(json.at("figures")),
                                    TieOutJson.read(json.at("tieOut")),
                                    digest(json.at("digest"))),
                            terms(json.at("terms")),
                            json.elements("pieces").stream().map(CarriedMonthJson::piece).toList(),
                            json.has("beganWith") ? json.text("beganWith") : null);
            if (!read.month().shopId().equals(shopId) || !read.month().month().equals(month)) {
                throw new BrokenJournalException("the manifest is of another month");
            }
            return read;
        } catch (NotJsonException | InvalidFieldException e) {
            throw new BrokenJournalException("the manifest is none", e);
        }
    }

    private static EntriesDigest digest(JsonField json) {
        return new EntriesDigest(json.at("entries").longInteger(), json.text("sha256"));
    }

    private static FoldTerms terms(JsonField json) {
        return new FoldTerms(
                json.at("minimumPoints").longInteger(),
                new HashSet<>(
                        json.elements("earnedReasons").stream()
                                .map(JsonField::textAsSent)
                                .toList()),
                json.text("currency"));
    }

    private static Piece piece(JsonField json) {
        return new Piece(json.text("sha256"), json.at("lines").longInteger());
    }
}
