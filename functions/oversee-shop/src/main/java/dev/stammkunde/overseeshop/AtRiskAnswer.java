package dev.stammkunde.overseeshop;

import dev.stammkunde.cases.Cases;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindProfiles;
import dev.stammkunde.insights.gathering.KeptAtRisk;
import dev.stammkunde.insights.value.AtRiskReport;
import dev.stammkunde.insights.value.AtRiskReport.AtRisk;
import dev.stammkunde.insights.value.ModelWords;
import dev.stammkunde.insights.value.OutlookWords;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.json.BothLanguagesJson;

import java.util.List;
import java.util.Map;

/** Tells who is likely to leave, and why. Who was erased or merged since the night is left out. */
final class AtRiskAnswer {

    /** A query of cases for each. */
    private static final int SHOWN = 50;

    /** As many as profiles are read at once. */
    private static final int LOOKED_AT = 100;

    private final KeptAtRisk reports;
    private final FindProfiles profiles;
    private final Cases cases;

    AtRiskAnswer(KeptAtRisk reports, FindProfiles profiles, Cases cases) {
        this.reports = reports;
        this.profiles = profiles;
        this.cases = cases;
    }

    HttpResponse answer(AdminInput input) {
        return HttpResponse.json(
                200,
                reports.find(input.shopId())
                        .map(this::write)
                        .orElseGet(
                                () ->
                                        JsonText.object(
                                                json ->
                                                        json.number("total", 0)
                                                                .array("customers", _ -> {}))));
    }

    private String write(AtRiskReport report) {
        List<AtRisk> some = stillThere(report);
        return JsonText.object(
                json -> {
                    json.text("asOf", report.asOf());
                    if (report.currency() != null) {
                        json.text("currency", report.currency());
                    }
                    json.number("total", report.customers())
                            .array("customers", all -> some.forEach(it -> write(all, report, it)));
                });
    }

    private List<AtRisk> stillThere(AtRiskReport report) {
        List<AtRisk> most = report.most().stream().limit(LOOKED_AT).toList();
        Map<CustomerId, Customer> found =
                most.isEmpty()
                        ? Map.of()
                        : profiles.profiles(most.stream().map(it -> idOf(report, it)).toList());
        return most.stream()
                .filter(it -> isThere(found.getOrDefault(idOf(report, it), Customer.UNKNOWN)))
                .limit(SHOWN)
                .toList();
    }

    private static boolean isThere(Customer customer) {
        return switch (customer) {
            case Customer.Known _ -> true;
            case Customer.Erased _, Customer.Merged _ -> false;
        };
    }

    private static CustomerId idOf(AtRiskReport report, AtRisk one) {
        return new CustomerId(report.shopId(), one.customerId());
    }

    private void write(JsonArrayText all, AtRiskReport report, AtRisk one) {
        all.object(
                json -> {
                    json.text("customerId", one.customerId()).bool("gone", one.isGone());
                    if (one.named() != null) {
                        BothLanguagesJson.write(json, "class", ModelWords.of(one.named()));
                    }
                    json.number("paid", one.paidMinor());
                    if (one.expectedMinor() != null) {
                        json.number("expected", one.expectedMinor());
                    }
                    json.array("reasons", reasons -> reasons(reasons, report, one));
                });
    }

    private void reasons(JsonArrayText reasons, AtRiskReport report, AtRisk one) {
        one.reasons().forEach(each -> text(reasons, each));
        if (!cases.openSince(idOf(report, one)).isEmpty()) {
            text(reasons, OutlookWords.caseOpen());
        }
    }

    private static void text(JsonArrayText json, BothLanguages text) {
        json.object((JsonObjectText o) -> o.text("de", text.de()).text("en", text.en()));
    }
}
