package dev.stammkunde.finance.json;

import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.TieOut.Difference;
import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

/** A tie-out as fields of an object. */
public final class TieOutJson {

    private TieOutJson() {}

    /** Writes the fields. */
    public static void write(JsonObjectText json, TieOut tieOut) {
        json.number("accounts", tieOut.accounts())
                .array(
                        "differences",
                        all -> tieOut.differences().forEach(it -> all.object(o -> write(o, it))))
                .number("more", tieOut.more());
    }

    private static void write(JsonObjectText json, Difference difference) {
        json.text("customerId", difference.customerId())
                .text("kind", difference.kind())
                .text("detail", difference.detail());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if the object is none of these
     */
    public static TieOut read(JsonField json) {
        return new TieOut(
                json.at("accounts").longInteger(),
                json.elements("differences").stream().map(TieOutJson::difference).toList(),
                json.at("more").longInteger());
    }

    private static Difference difference(JsonField json) {
        return new Difference(
                json.at("customerId").textAsSent(),
                json.at("kind").parsed("a kind of difference", Kind::valueOf),
                json.at("detail").textAsSent());
    }
}
