package dev.stammkunde.insights.json;

import dev.stammkunde.insights.value.ClassCount;
import dev.stammkunde.insights.value.RfmClass;
import dev.stammkunde.insights.value.RfmScale;
import dev.stammkunde.insights.value.ValueReport;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;

/** Reads and writes what is kept of a shop's customers. */
public final class ValueReportJson {

    private ValueReportJson() {}

    /** Writes it. */
    public static byte[] write(ValueReport report) {
        return JsonText.objectBytes(
                json -> {
                    json.text("shopId", report.shopId())
                            .text("asOf", report.asOf())
                            .text("zone", report.zone().getId());
                    if (report.currency() != null) {
                        json.text("currency", report.currency());
                    }
                    json.object("model", o -> ValueModelJson.write(o, report.model()))
                            .object("scale", o -> scale(o, report.scale()))
                            .array(
                                    "classes",
                                    all ->
                                            report.classes()
                                                    .forEach(
                                                            each ->
                                                                    all.object(
                                                                            o -> write(o, each))));
                });
    }

    private static void scale(JsonObjectText json, RfmScale scale) {
        json.text("asOf", scale.asOf());
        numbers(json, "away", scale.away());
        numbers(json, "often", scale.often());
        numbers(json, "paid", scale.paid());
        numbers(json, "revenue", scale.revenue());
    }

    private static void numbers(JsonObjectText json, String name, List<Long> numbers) {
        json.array(name, all -> numbers.forEach(each -> all.number(BigDecimal.valueOf(each))));
    }

    private static void write(JsonObjectText json, ClassCount count) {
        if (count.named() != null) {
            json.text("class", count.named());
        }
        json.number("customers", count.customers())
                .number("atRisk", count.atRisk())
                .number("gone", count.gone())
                .number("paid", count.paidMinor())
                .number("paidAtRisk", count.paidAtRiskMinor());
        if (count.expectedMinor() != null) {
            json.number("expected", count.expectedMinor());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is something else
     */
    public static ValueReport read(byte[] document) {
        JsonField json = Json.parse(document);
        JsonField scale = json.at("scale");
        return new ValueReport(
                json.text("shopId"),
                json.instant("asOf"),
                json.at("zone").parsed("a time zone", ZoneId::of),
                json.findText("currency").orElse(null),
                ValueModelJson.read(json.at("model")),
                new RfmScale(
                        scale.at("asOf").date(),
                        numbers(scale, "away"),
                        numbers(scale, "often"),
                        numbers(scale, "paid"),
                        // Reports of releases before have none.
                        scale.elementsIfAny("revenue").stream()
                                .map(JsonField::longInteger)
                                .toList()),
                json.elements("classes").stream().map(ValueReportJson::count).toList());
    }

    private static List<Long> numbers(JsonField json, String name) {
        return json.elements(name).stream().map(JsonField::longInteger).toList();
    }

    private static ClassCount count(JsonField json) {
        return new ClassCount(
                json.find("class").map(it -> it.parsed("a class", RfmClass::valueOf)).orElse(null),
                json.at("customers").longInteger(),
                json.at("atRisk").longInteger(),
                json.at("gone").longInteger(),
                json.at("paid").longInteger(),
                json.at("paidAtRisk").longInteger(),
                json.find("expected").map(JsonField::longInteger).orElse(null));
    }
}
