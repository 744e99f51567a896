package dev.stammkunde.servesurveyresults;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.TalliedCampaignMails;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.servesurveyresults.json.ResultsJson;
import dev.stammkunde.surveys.figures.MailedInvitations;
import dev.stammkunde.surveys.figures.ReadResults;
import dev.stammkunde.surveys.figures.ReadVerbatims;
import dev.stammkunde.surveys.figures.ResultsQuestion;
import dev.stammkunde.surveys.store.DynamoDbFindAnswers;
import dev.stammkunde.surveys.store.DynamoDbSurveys;
import dev.stammkunde.surveys.store.TalliedAnswers;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Trigger: {@code GET /admin/shops/{shopId}/surveys/{surveyId}/results} and {@code …/verbatims},
 * past the authorizer. Writes nothing.
 */
public final class ServeSurveyResultsHandler implements RequestStreamHandler {

    private static final String NAME = "serve-survey-results";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ServeSurveyResultsHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot(NAME, ServeSurveyResultsHandler::new);
    }

    private ServeSurveyResultsHandler(Settings settings, DynamoDbClient client) {
        this(ports(settings, client));
    }

    private static ServeSurveyResultsPorts ports(Settings settings, DynamoDbClient client) {
        String surveys = settings.text("SURVEYS_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        DynamoDbTallies tallies = new DynamoDbTallies(client, settings.text("TALLIES_TABLE"));
        return new ServeSurveyResultsPorts(
                new DynamoDbSurveys(client, surveys, NAME),
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns)),
                new TalliedAnswers(tallies),
                new DynamoDbFindAnswers(client, surveys),
                new MailedInvitations(new TalliedCampaignMails(tallies)));
    }

    ServeSurveyResultsHandler(ServeSurveyResultsPorts ports) {
        ResultsInput inputs = new ResultsInput(ports.surveys(), ports.settings());
        ReadResults results = new ReadResults(ports.tallies(), ports.delivered());
        VerbatimsAnswer verbatims =
                new VerbatimsAnswer(inputs, new ReadVerbatims(ports.tallies(), ports.answers()));
        AdminApi<ResultsRoute> api =
                new AdminApi<>(
                        List.of(ResultsRoute.values()),
                        (route, _, input, _) ->
                                AdminAnswer.of(
                                        switch (route) {
                                            case RESULTS -> results(inputs, results, input);
                                            case VERBATIMS -> verbatims.page(input);
                                            case VERBATIMS_CSV -> verbatims.csv(input);
                                        }),
                        "What is stored of the survey, or of the shop's mail settings, cannot be"
                                + " used.",
                        Metrics.of(NAME));
        edge = new HttpEdge(api, LOG);
    }

    private static HttpResponse results(
            ResultsInput inputs, ReadResults results, AdminInput input) {
        ResultsQuestion question = inputs.read(input);
        return HttpResponse.json(200, ResultsJson.write(question, results.read(question)));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
