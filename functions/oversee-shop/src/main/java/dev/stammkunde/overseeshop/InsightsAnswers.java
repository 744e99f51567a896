package dev.stammkunde.overseeshop;

import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.TallyCustomers;
import dev.stammkunde.insights.gathering.KeptFigures;
import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.lift.KeptLifts;
import dev.stammkunde.insights.output.InsightsAnswer;
import dev.stammkunde.insights.output.InsightsCsv;
import dev.stammkunde.insights.output.LiftAnswer;
import dev.stammkunde.insights.output.SampleSizeAnswer;
import dev.stammkunde.insights.output.ValueAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.platform.http.HttpResponse;

import java.util.Optional;

/** Tells how many customers come back, as it was counted last. Reads one object. */
final class InsightsAnswers {

    private static final int USUAL_MONTHS = 24;
    private static final long MOST_CUSTOMERS = 100_000_000;
    private static final long MOST_DAYS = 91;
    private static final Long USUAL_HELD = 10L;
    private static final Long USUAL_DAYS = (long) CampaignDraft.USUAL_PURCHASE_DAYS;

    private final KeptFigures figures;
    private final KeptValueReports value;
    private final KeptLifts lifts;

    InsightsAnswers(KeptFigures figures, KeptValueReports value, KeptLifts lifts) {
        this.figures = figures;
        this.value = value;
        this.lifts = lifts;
    }

    /** What campaigns brought against those who were held out. */
    HttpResponse lift(AdminInput input) {
        String campaign = input.request().findQuery("campaign").orElse(null);
        return HttpResponse.json(
                200,
                lifts.find(input.shopId())
                        .map(found -> LiftAnswer.of(found, campaign))
                        .orElseGet(LiftAnswer::nothing));
    }

    /** What a comparison could show, before it begins. */
    HttpResponse sampleSize(AdminInput input) {
        SampleSizeAnswer.Ask ask =
                new SampleSizeAnswer.Ask(
                        WholeNumber.find(input, "customers", 1, MOST_CUSTOMERS).orElse(null),
                        WholeNumber.find(input, "heldPercent", 1, 99).orElse(USUAL_HELD).intValue(),
                        WholeNumber.find(input, "days", 1, MOST_DAYS).orElse(USUAL_DAYS).intValue(),
                        WholeNumber.find(input, "effect", 1, MOST_CUSTOMERS).orElse(null));
        return HttpResponse.json(200, SampleSizeAnswer.of(lifts.find(input.shopId()), ask));
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
        return WholeNumber.find(input, "months", 1, TallyCustomers.MOST_MONTHS)
                .map(Long::intValue)
                .orElse(USUAL_MONTHS);
    }
}
