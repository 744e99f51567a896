package dev.stammkunde.managefinance;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MadeReport.FileRef;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.OrderReports;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.json.ClosingNoteJson;
import dev.stammkunde.finance.json.MadeReportJson;
import dev.stammkunde.finance.json.ReportWishJson;
import dev.stammkunde.finance.months.MonthSpan;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what is asked about months. */
final class MonthAnswers {

    /** More than three years; older ones are asked for by their name. */
    private static final int MOST_LISTED = 40;

    private static final int MOST_BYTES = 1_000;

    private static final String MONTH = "month";
    private static final String AS_OF = "asOf";

    /** What a page of a report may do: be looked at, and nothing else. */
    private static final String HARMLESS =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'; sandbox allow-modals";

    private final ManageFinancePorts ports;
    private final MonthFiles files;
    private final OrderReports reports;

    MonthAnswers(ManageFinancePorts ports) {
        this.ports = ports;
        this.files = ports.files();
        this.reports = ports.reports();
    }

    /** The latest first. */
    HttpResponse list(AdminInput input) {
        String shopId = input.shopId();
        List<YearMonth> months = files.months(shopId).reversed();
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.array(
                                        "months",
                                        each ->
                                                months.stream()
                                                        .limit(MOST_LISTED)
                                                        .flatMap(
                                                                month ->
                                                                        files
                                                                                .find(
                                                                                        shopId,
                                                                                        month, null)
                                                                                .stream())
                                                        .forEach(
                                                                report ->
                                                                        each.object(
                                                                                one ->
                                                                                        MadeReportJson
                                                                                                .write(
                                                                                                        one,
                                                                                                        report))))));
    }

    /** Has a report made, and says where it will be. */
    HttpResponse order(AdminInput input) {
        String shopId = input.shopId();
        ReportWish wish = wish(shopId, input.body(MOST_BYTES));
        Instant now = input.request().at();
        MonthSpan month = span(shopId, wish.month(), now);
        Instant asOf = wish.asOf();
        if (asOf == null && month.ends().isAfter(now)) {
            throw FinanceProblems.notOver(wish.month(), month.ends());
        }
        if (asOf != null && (!month.includes(asOf) || asOf.isAfter(now))) {
            throw AdminRefusedException.invalid(
                    AS_OF, "must be a moment of the month that has passed");
        }
        reports.order(wish, now);
        String moment = asOf == null ? "" : "?asOf=" + asOf;
        return HttpResponse.json(202, ReportWishJson.write(wish, now))
                .withHeader(
                        "location",
                        "/admin/shops/%s/finance/months/%s%s"
                                .formatted(shopId, wish.month(), moment));
    }

    private MonthSpan span(String shopId, YearMonth month, Instant now) {
        return MonthSpan.of(
                ports.kept(), new ShopMonth(shopId, month, ports.zones().apply(shopId, now)));
    }

    private static ReportWish wish(String shopId, JsonField body) {
        try {
            return new ReportWish(
                    shopId,
                    ReportWishJson.month(body.at(MONTH)),
                    body.findInstant(AS_OF).orElse(null),
                    new ReportWish.Look());
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.invalid(e.path(), e.problem());
        }
    }

    /** The report that was made last, with the names of its files, and what came of closing it. */
    HttpResponse show(AdminInput input) {
        MadeReport report = made(input);
        Optional<ClosingNote> note = files.findNote(input.shopId(), month(input));
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            MadeReportJson.write(json, report);
                            note.ifPresent(
                                    it ->
                                            json.object(
                                                    "closing",
                                                    object -> ClosingNoteJson.write(object, it)));
                        }));
    }

    /** Has a month closed with the report that the caller has seen, and says where to look. */
    HttpResponse close(AdminInput input, Acting acting) {
        YearMonth month = month(input);
        String reviewed = reviewed(input.body(MOST_BYTES));
        Instant now = input.request().at();
        MonthSpan asked = span(input.shopId(), month, now);
        if (asked.ends().isAfter(now)) {
            throw FinanceProblems.notOver(month, asked.ends());
        }
        MadeReport report =
                files.find(input.shopId(), month, null)
                        .orElseThrow(() -> FinanceProblems.notMade(month));
        if (!report.isReviewed(reviewed)) {
            throw FinanceProblems.otherReport();
        }
        ReportWish wish =
                new ReportWish(
                        input.shopId(),
                        month,
                        null,
                        new ReportWish.Closing(acting.person(), reviewed));
        reports.order(wish, now);
        return HttpResponse.json(202, ReportWishJson.write(wish, now))
                .withHeader(
                        "location",
                        "/admin/shops/%s/finance/months/%s".formatted(input.shopId(), month));
    }

    private static String reviewed(JsonField body) {
        try {
            return body.text("reviewed");
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.invalid(e.path(), e.problem());
        }
    }

    /** A file, as it was made. */
    HttpResponse download(AdminInput input) {
        MadeReport report = made(input);
        String name = input.pathId("file");
        FileRef file = report.findFile(name).orElseThrow(() -> FinanceProblems.noFile(name));
        boolean isPage = file.contentType().startsWith("text/html");
        return new HttpResponse(
                200,
                Map.of(
                        "content-type",
                        file.contentType(),
                        "content-disposition",
                        (isPage ? "inline" : "attachment") + "; filename=\"" + name + '"',
                        "content-security-policy",
                        HARMLESS,
                        "x-content-type-options",
                        "nosniff",
                        "cache-control",
                        "no-store"),
                Base64.getEncoder().encodeToString(files.open(report, file)),
                true);
    }

    MadeReport made(AdminInput input) {
        YearMonth month = month(input);
        @Nullable Instant asOf = input.time(AS_OF).orElse(null);
        return files.find(input.shopId(), month, asOf)
                .orElseThrow(() -> FinanceProblems.notMade(month));
    }

    static YearMonth month(AdminInput input) {
        try {
            return YearMonth.parse(input.request().pathParameter(MONTH));
        } catch (DateTimeException _) {
            throw AdminRefusedException.parameter(MONTH, "must be a month such as 2026-11");
        }
    }
}
