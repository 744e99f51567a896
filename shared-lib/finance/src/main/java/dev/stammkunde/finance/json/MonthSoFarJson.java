package dev.stammkunde.finance.json;

import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes what a running month came to. */
public final class MonthSoFarJson {

    private MonthSoFarJson() {}

    /** Writes it. */
    public static String write(MonthSoFar month) {
        return JsonText.object(
                json ->
                        json.text("shopId", month.shopId())
                                .text("month", month.month())
                                .text("asOf", month.asOf())
                                .text("madeAt", month.madeAt())
                                .bool("ties", month.ties())
                                .text("currency", month.currency())
                                .number("costMinor", month.cost())
                                .array(
                                        "expiring",
                                        all ->
                                                month.expiring()
                                                        .forEach(
                                                                (lost, points) ->
                                                                        all.object(
                                                                                o ->
                                                                                        o.text(
                                                                                                        "month",
                                                                                                        lost)
                                                                                                .number(
                                                                                                        "points",
                                                                                                        points))))
                                .text("journal", month.journal())
                                .text("journalSince", month.journalSince()));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidFieldException if it is something else
     */
    public static MonthSoFar read(byte[] document) {
        JsonField json = Json.parse(document);
        SortedMap<YearMonth, Long> expiring = new TreeMap<>();
        for (JsonField one : json.at("expiring").elements()) {
            expiring.put(ReportWishJson.month(one.at("month")), one.at("points").longInteger());
        }
        return new MonthSoFar(
                json.text("shopId"),
                ReportWishJson.month(json.at("month")),
                json.instant("asOf"),
                json.instant("madeAt"),
                json.bool("ties"),
                json.text("currency"),
                json.at("costMinor").longInteger(),
                expiring,
                json.text("journal"),
                json.instant("journalSince"));
    }
}
