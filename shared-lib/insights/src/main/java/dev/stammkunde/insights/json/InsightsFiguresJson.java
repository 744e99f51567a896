package dev.stammkunde.insights.json;

import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.cohorts.CohortCell;
import dev.stammkunde.insights.cohorts.CohortRow;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes figures as they are kept: what was counted, of which the rest follows. */
public final class InsightsFiguresJson {

    private static final String EXPECTED_MONTH = "a month such as 2026-11";

    private InsightsFiguresJson() {}

    /** Writes them. */
    public static byte[] write(InsightsFigures figures) {
        return JsonText.objectBytes(
                json -> {
                    json.text("shopId", figures.shopId())
                            .text("asOf", figures.asOf())
                            .text("zone", figures.zone().getId());
                    if (figures.dataFrom() != null) {
                        json.text("dataFrom", figures.dataFrom());
                    }
                    json.number("unreadableLines", figures.unreadableLines());
                    WindowCountsJson.write(json, "months", figures.months());
                    WindowCountsJson.write(json, "years", figures.years());
                    json.array(
                            "cohorts",
                            all -> figures.cohorts().forEach(row -> all.object(o -> row(o, row))));
                });
    }

    private static void row(JsonObjectText json, CohortRow row) {
        json.text("month", row.month())
                .number("size", row.size())
                .array(
                        "cells",
                        all ->
                                row.cells()
                                        .forEach(
                                                cell ->
                                                        all.object(
                                                                o -> {
                                                                    o.number(
                                                                            "customers",
                                                                            cell.customers());
                                                                    o.object(
                                                                            "net",
                                                                            net ->
                                                                                    cell.net()
                                                                                            .forEach(
                                                                                                    net
                                                                                                            ::number));
                                                                })));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is something else
     */
    public static InsightsFigures read(byte[] document) {
        JsonField json = Json.parse(document);
        return new InsightsFigures(
                json.text("shopId"),
                json.instant("asOf"),
                json.at("zone").parsed("a time zone", ZoneId::of),
                json.find("dataFrom").map(InsightsFiguresJson::month).orElse(null),
                json.at("unreadableLines").longInteger(),
                WindowCountsJson.read(json.elements("months")),
                WindowCountsJson.read(json.elements("years")),
                json.elements("cohorts").stream().map(InsightsFiguresJson::row).toList());
    }

    private static CohortRow row(JsonField row) {
        List<CohortCell> cells =
                row.elements("cells").stream()
                        .map(
                                cell -> {
                                    SortedMap<String, Long> net = new TreeMap<>();
                                    cell.at("net")
                                            .fields()
                                            .forEach((it, sum) -> net.put(it, sum.longInteger()));
                                    return new CohortCell(cell.at("customers").longInteger(), net);
                                })
                        .toList();
        return new CohortRow(month(row.at("month")), row.at("size").longInteger(), cells);
    }

    static YearMonth month(JsonField field) {
        return field.parsed(EXPECTED_MONTH, YearMonth::parse);
    }
}
