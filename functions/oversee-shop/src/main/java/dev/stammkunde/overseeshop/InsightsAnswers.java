package dev.stammkunde.overseeshop;

import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.TallyCustomers;
import dev.stammkunde.insights.gathering.KeptFigures;
import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.output.InsightsAnswer;
import dev.stammkunde.insights.output.InsightsCsv;
import dev.stammkunde.insights.output.ValueAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.platform.http.HttpResponse;

import java.util.Optional;

/** Tells how many customers come back, as it was counted last. Reads one object. */
final class InsightsAnswers {

    private static final int USUAL_MONTHS = 24;

    private final KeptFigures figures;
    private final KeptValueReports value;

    InsightsAnswers(KeptFigures figures, KeptValueReports value) {
        this.figures = figures;
        this.value = value;
    }

    /** What customers are worth. */
    HttpResponse value(AdminInput input) {
        return HttpResponse.json(
                200,
                value.find(input.shopId()).map(ValueAnswer::of).orElseGet(ValueAnswer::nothing));
    }

    HttpResponse answer(AdminInput input) {
        int months = months(input);
        return HttpResponse.json(
                200,
                figures.find(input.shopId())
                        .map(found -> InsightsAnswer.of(found, months))
                        .orElseGet(InsightsAnswer::nothing));
    }

    HttpResponse file(AdminInput input) {
        Optional<InsightsFigures> found = figures.find(input.shopId());
        return switch (input.request().findQuery("table").orElse("figures")) {
            case "figures" ->
                    Csv.file(
                            "insights.csv",
                            found.map(InsightsCsv::figures).orElseGet(InsightsCsv::noFigures));
            case "cohorts" ->
                    Csv.file(
                            "cohorts.csv",
                            found.map(InsightsCsv::cohorts).orElseGet(InsightsCsv::noCohorts));
            default -> throw AdminRefusedException.parameter("table", "must be figures or cohorts");
        };
    }

    private static int months(AdminInput input) {
        String expected = "must be a whole number from 1 to " + TallyCustomers.MOST_MONTHS;
        try {
            int months =
                    input.request().findQuery("months").map(Integer::parseInt).orElse(USUAL_MONTHS);
            if (months >= 1 && months <= TallyCustomers.MOST_MONTHS) {
                return months;
            }
        } catch (NumberFormatException _) {
            // Refused below.
        }
        throw AdminRefusedException.parameter("months", expected);
    }
}
