package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Lots and their dates as JSON. */
public final class LotJson {

    private LotJson() {}

    public static void writeLots(JsonObjectText json, String name, List<Lot> lots) {
        json.array(name, a -> lots.forEach(lot -> a.object(o -> lot(o, lot))));
    }

    public static List<Lot> readLots(JsonField json, String name) {
        return json.elements(name).stream().map(LotJson::lot).toList();
    }

    /**
     * Writes the one lot that an entry opens with all its points, as {@link #writeLots} does; no
     * field where it opens none.
     */
    static void writeOpened(
            JsonObjectText json,
            String name,
            @Nullable LotTerm term,
            LedgerEntry of,
            Origin origin) {
        if (term != null) {
            json.array(name, a -> a.object(o -> lot(o, term, of.points(), of.source(origin))));
        }
    }

    /** Reads the dates of what {@link #writeOpened} wrote. */
    static LotTerm readOpened(JsonField json, String name) {
        List<JsonField> lots = json.elements(name);
        if (lots.size() != 1) {
            throw json.at(name).invalid("must be one lot");
        }
        return term(lots.getFirst());
    }

    static void writeTerms(JsonObjectText json, String name, List<LotTerm> terms) {
        json.array(name, a -> terms.forEach(term -> a.object(o -> term(o, term))));
    }

    static List<LotTerm> readTerms(JsonField json, String name) {
        return json.elements(name).stream().map(LotJson::term).toList();
    }

    private static void lot(JsonObjectText json, Lot lot) {
        lot(json, lot.term(), lot.points(), lot.source());
    }

    private static void lot(JsonObjectText json, LotTerm term, long points, LotSource source) {
        term(json, term);
        json.number("points", points).text("origin", source.origin());
        if (!source.issuer().isEmpty()) {
            json.text("issuer", source.issuer());
        }
        if (!source.acceptor().isEmpty()) {
            json.text("acceptor", source.acceptor());
        }
    }

    private static Lot lot(JsonField json) {
        return new Lot(
                term(json),
                json.decimal("points").longValueExact(),
                new LotSource(
                        json.at("origin").parsed("an origin", Origin::valueOf),
                        json.findText("issuer").orElse(""),
                        json.findText("acceptor").orElse("")));
    }

    private static void term(JsonObjectText json, LotTerm term) {
        json.text("availableAt", term.availableAt()).text("expiresAt", term.expiresAt());
    }

    private static LotTerm term(JsonField json) {
        return new LotTerm(json.instant("availableAt"), json.findInstant("expiresAt").orElse(null));
    }
}
