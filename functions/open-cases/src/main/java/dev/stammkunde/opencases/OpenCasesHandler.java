package dev.stammkunde.opencases;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.json.CachedWorkingHours;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.cases.store.DynamoDbWorkingHours;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.streams.StreamBatch;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.surveys.RewardAnswer;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Trigger: what happens to answers to surveys and to feedback, through the stream of their table.
 * Opens cases, and books the points that who took an answer could not book.
 */
public final class OpenCasesHandler implements RequestStreamHandler {

    private static final String NAME = "open-cases";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final OpenCases openCases;
    private final RewardAnswers rewards;
    private final StreamBatch<AnswerChange> batch =
            StreamBatch.inOrder(AnswerChange::of, this::see, LOG);

    /** For Lambda. */
    public OpenCasesHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot(NAME, OpenCasesHandler::new);
    }

    private OpenCasesHandler(Settings settings, DynamoDbClient client) {
        this(
                ports(settings, client),
                new DynamoDbSurveys(client, settings.text("SURVEYS_TABLE"), NAME),
                reward(settings, client));
    }

    OpenCasesHandler(CasePorts ports, Surveys surveys, RewardAnswer reward) {
        openCases = new OpenCases(ports);
        rewards = new RewardAnswers(surveys, reward, LOG);
    }

    private static RewardAnswer reward(Settings settings, DynamoDbClient client) {
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        return new RewardAnswer(
                new DynamoDbProfiles(new CustomersTable(client, settings.text("CUSTOMERS_TABLE"))),
                new GivePoints(
                        new DynamoDbPointsLedger(
                                client,
                                settings.text("POINTS_TABLE"),
                                settings.text("ENTRIES_TABLE")),
                        programmes::asOf));
    }

    private static CasePorts ports(Settings settings, DynamoDbClient client) {
        return new CasePorts(
                new DynamoDbCases(client, settings.text("CASES_TABLE"), AuditTable.NONE),
                new CachedWorkingHours(
                        new DynamoDbWorkingHours(
                                client, settings.text("SHOPS_TABLE"), AuditTable.NONE)),
                new JollydayHolidays(),
                new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                new PausePromotion(
                        new DynamoDbStandings(client, settings.text("MAIL_TABLE")),
                        Backoff.random()),
                Backoff.random());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        batch.handle(event, response, context);
    }

    private Set<String> see(List<AnswerChange> changes) {
        long opened =
                changes.stream()
                        .filter(
                                change ->
                                        change.participation().filter(openCases::see).isPresent()
                                                || change.feedback()
                                                        .filter(openCases::see)
                                                        .isPresent())
                        .count();
        if (opened > 0) {
            LOG.info("cases-opened").with(LogKey.COUNT, opened).write();
        }
        changes.stream().flatMap(change -> change.participation().stream()).forEach(rewards::see);
        return changes.stream().map(AnswerChange::sequenceNumber).collect(Collectors.toSet());
    }
}
