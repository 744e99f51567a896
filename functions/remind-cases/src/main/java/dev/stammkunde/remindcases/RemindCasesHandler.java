package dev.stammkunde.remindcases;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.cases.json.CachedWorkingHours;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.cases.store.DynamoDbWorkingHours;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.remindcases.RemindCases.Reminded;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Runs by schedule on {@code {"time": …}}, the time for which the run was scheduled; answers
 * nothing.
 */
public final class RemindCasesHandler implements RequestStreamHandler {

    private static final String NAME = "remind-cases";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);
    private static final int LAST_MILLIS = 20_000;

    private final RemindCases remindCases;
    private final TellCaseTeams tellTeams;

    /** For Lambda. */
    public RemindCasesHandler() {
        this(
                ports(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(SqsClient.builder())));
        Priming.beforeSnapshot(NAME, RemindCasesHandler::new);
    }

    RemindCasesHandler(RemindCasesPorts ports) {
        remindCases = new RemindCases(ports);
        tellTeams = new TellCaseTeams(ports);
    }

    private static RemindCasesPorts ports(
            Settings settings, DynamoDbClient client, SqsClient queues) {
        String shops = settings.text("SHOPS_TABLE");
        return new RemindCasesPorts(
                new DynamoDbCases(client, settings.text("CASES_TABLE"), AuditTable.NONE),
                new CachedWorkingHours(new DynamoDbWorkingHours(client, shops, AuditTable.NONE)),
                new JollydayHolidays(),
                new DynamoDbWatchedShops(client, shops),
                new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL")));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        Instant now = Json.parse(event).instant("time");
        OutcomeLog log = LOG.forRequest(context.getAwsRequestId());
        BooleanSupplier timeLeft = () -> context.getRemainingTimeInMillis() > LAST_MILLIS;
        Reminded done = remindCases.remind(now, timeLeft);
        log.info("cases-reminded").with(LogKey.COUNT, done.reminded()).write();
        if (done.unheard() > 0) {
            log.warn("reminders-unheard").with(LogKey.COUNT, done.unheard()).write();
        }
        long told = tellTeams.tell(now);
        if (told > 0) {
            log.info("teams-told").with(LogKey.COUNT, told).write();
        }
    }
}
