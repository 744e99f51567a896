package dev.stammkunde.finance.json;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MadeReport.FileRef;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.YearMonth;
import java.time.ZoneId;

/** Reads and writes what says which files a month came to. */
public final class MadeReportJson {

    private static final int SCHEMA = 1;

    private MadeReportJson() {}

    /** Writes it as a document of its own. */
    public static String write(MadeReport report) {
        return JsonText.object(json -> write(json.number("schema", SCHEMA), report));
    }

    /** Writes it into an object. */
    public static void write(JsonObjectText json, MadeReport report) {
        json.text("shopId", report.month().shopId())
                .text("month", report.month().month().toString())
                .text("timeZone", report.month().zone().getId())
                .text("asOf", report.asOf())
                .text("madeAt", report.madeAt())
                .bool("ties", report.ties())
                .number("entries", report.entries())
                .text("entriesSha256", report.entriesSha256())
                .array(
                        "files",
                        files ->
                                report.files()
                                        .forEach(file -> files.object(each -> write(each, file))))
                .texts("notes", report.notes());
    }

    private static void write(JsonObjectText json, FileRef file) {
        json.text("name", file.name())
                .text("contentType", file.contentType())
                .text("sha256", file.sha256())
                .number("bytes", file.bytes());
    }

    /** Reads what {@link #write} wrote. */
    public static MadeReport read(byte[] document) {
        JsonField json = Json.parse(document);
        return new MadeReport(
                new ShopMonth(
                        json.text("shopId"),
                        YearMonth.parse(json.text("month")),
                        ZoneId.of(json.text("timeZone"))),
                json.instant("asOf"),
                json.instant("madeAt"),
                json.bool("ties"),
                json.at("entries").longInteger(),
                json.text("entriesSha256"),
                json.elements("files").stream()
                        .map(
                                file ->
                                        new FileRef(
                                                file.text("name"),
                                                file.text("contentType"),
                                                file.text("sha256"),
                                                file.at("bytes").longInteger()))
                        .toList(),
                json.elementsIfAny("notes").stream().map(JsonField::text).toList());
    }
}
