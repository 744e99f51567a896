package dev.stammkunde.insights.json;

import dev.stammkunde.insights.value.AtRiskReport;
import dev.stammkunde.insights.value.AtRiskReport.AtRisk;
import dev.stammkunde.insights.value.RfmClass;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.json.BothLanguagesJson;

/** Reads and writes who is likely to leave. */
public final class AtRiskReportJson {

    private AtRiskReportJson() {}

    /** Writes it. */
    public static byte[] write(AtRiskReport report) {
        return JsonText.objectBytes(
                json -> {
                    json.text("shopId", report.shopId()).text("asOf", report.asOf());
                    if (report.currency() != null) {
                        json.text("currency", report.currency());
                    }
                    json.number("customers", report.customers())
                            .array(
                                    "most",
                                    all ->
                                            report.most()
                                                    .forEach(
                                                            each ->
                                                                    all.object(
                                                                            o -> write(o, each))));
                });
    }

    private static void write(JsonObjectText json, AtRisk one) {
        json.text("customerId", one.customerId()).bool("gone", one.isGone());
        if (one.named() != null) {
            json.text("class", one.named());
        }
        json.number("paid", one.paidMinor());
        if (one.expectedMinor() != null) {
            json.number("expected", one.expectedMinor());
        }
        json.array(
                "reasons",
                all ->
                        one.reasons()
                                .forEach(
                                        each ->
                                                all.object(
                                                        o ->
                                                                BothLanguagesJson.write(
                                                                        o, "text", each))));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is something else
     */
    public static AtRiskReport read(byte[] document) {
        JsonField json = Json.parse(document);
        return new AtRiskReport(
                json.text("shopId"),
                json.instant("asOf"),
                json.findText("currency").orElse(null),
                json.at("customers").longInteger(),
                json.elements("most").stream().map(AtRiskReportJson::one).toList());
    }

    private static AtRisk one(JsonField json) {
        return new AtRisk(
                json.at("customerId").storedId(),
                json.bool("gone"),
                json.find("class").map(it -> it.parsed("a class", RfmClass::valueOf)).orElse(null),
                json.at("paid").longInteger(),
                json.find("expected").map(JsonField::longInteger).orElse(null),
                json.elements("reasons").stream()
                        .map(each -> each.at("text"))
                        .map(text -> new BothLanguages(text.text("de"), text.text("en")))
                        .toList());
    }
}
