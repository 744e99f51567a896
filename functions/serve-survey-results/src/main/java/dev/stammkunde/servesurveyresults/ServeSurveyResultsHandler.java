package dev.stammkunde.servesurveyresults;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.TalliedCampaignMails;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.surveys.figures.MailedInvitations;
import dev.stammkunde.surveys.store.DynamoDbFindAnswers;
import dev.stammkunde.surveys.store.DynamoDbSurveys;
import dev.stammkunde.surveys.store.TalliedAnswers;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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
        edge = new HttpEdge(new ServeSurveyResults(ports, Metrics.of(NAME)), LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
