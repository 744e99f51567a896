package dev.stammkunde.servesurveyresults;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.servesurveyresults.json.IncentiveNotice;
import dev.stammkunde.servesurveyresults.json.ResultsJson;
import dev.stammkunde.surveys.figures.ReadResults;
import dev.stammkunde.surveys.figures.ReadVerbatims;
import dev.stammkunde.surveys.figures.ResultsQuestion;

import java.util.List;

/** Answers what was answered to a survey: as figures, or in people's words. */
final class ServeSurveyResults implements HttpEdge.Answering {

    private final ResultsInput inputs;
    private final ReadResults results;
    private final VerbatimsAnswer verbatims;
    private final AdminApi<ResultsRoute> api;

    ServeSurveyResults(ServeSurveyResultsPorts ports, Metrics metrics) {
        inputs = new ResultsInput(ports.surveys(), ports.settings());
        results = new ReadResults(ports.tallies(), ports.delivered());
        verbatims =
                new VerbatimsAnswer(
                        inputs,
                        new ReadVerbatims(ports.tallies(), ports.answers()),
                        new IncentiveNotice(ports.surveys()));
        api =
                new AdminApi<>(
                        List.of(ResultsRoute.values()),
                        (route, _, input, _) -> AdminAnswer.of(answer(route, input)),
                        "What is stored of the survey, or of the shop's mail settings, cannot be"
                                + " used.",
                        metrics);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        return api.answer(request, log);
    }

    private HttpResponse answer(ResultsRoute route, AdminInput input) {
        return switch (route) {
            case RESULTS -> {
                ResultsQuestion question = inputs.read(input);
                yield HttpResponse.json(200, ResultsJson.write(question, results.read(question)));
            }
            case VERBATIMS -> verbatims.page(input);
            case VERBATIMS_CSV -> verbatims.csv(input);
        };
    }
}
