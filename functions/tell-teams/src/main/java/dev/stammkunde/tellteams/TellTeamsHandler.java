package dev.stammkunde.tellteams;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.cases.json.CachedWorkingHours;
import dev.stammkunde.cases.store.DynamoDbWorkingHours;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.notices.store.DynamoDbNoticeMarks;
import dev.stammkunde.notices.store.DynamoDbNotices;
import dev.stammkunde.notices.store.StoredToday;
import dev.stammkunde.notices.store.StoredWishes;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.people.SignedCognitoCalls;
import dev.stammkunde.platform.people.UserPool;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.programmes.store.DynamoDbVips;
import dev.stammkunde.tellteams.TellTeams.Told;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Runs by schedule on {@code {"time": …}}, the time for which the run was scheduled; answers
 * nothing.
 */
public final class TellTeamsHandler implements RequestStreamHandler {

    private static final String NAME = "tell-teams";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);
    private static final int LAST_MILLIS = 20_000;

    private final TellTeams tellTeams;

    /** For Lambda. */
    public TellTeamsHandler() {
        this(
                ports(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(S3Client.builder()),
                        AwsClients.build(SqsClient.builder())));
        Priming.beforeSnapshot(NAME, TellTeamsHandler::new);
    }

    TellTeamsHandler(TellTeamsPorts ports) {
        tellTeams = new TellTeams(ports);
    }

    private static TellTeamsPorts ports(
            Settings settings, DynamoDbClient client, S3Client objects, SqsClient queues) {
        String shops = settings.text("SHOPS_TABLE");
        return new TellTeamsPorts(
                new StoredWishes(new DynamoDbNotices(client, shops, AuditTable.NONE), NAME),
                new DynamoDbNoticeMarks(client, shops),
                new CognitoTeam(
                        new UserPool(SignedCognitoCalls.ofRegion(), settings.text("USER_POOL"))),
                StoredToday.ports(places(settings), client, objects),
                new CachedWorkingHours(new DynamoDbWorkingHours(client, shops, AuditTable.NONE)),
                new JollydayHolidays(),
                new NewsOfVips(
                        new DynamoDbVips(
                                client, settings.text("PROGRAMMES_TABLE"), AuditTable.NONE)),
                new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL")));
    }

    private static StoredToday.Places places(Settings settings) {
        return new StoredToday.Places(
                settings.text("SHOPS_TABLE"),
                settings.text("CAMPAIGNS_TABLE"),
                settings.text("TALLIES_TABLE"),
                settings.text("CASES_TABLE"),
                settings.text("QUARANTINE_TABLE"),
                settings.text("JOURNAL_BUCKET"));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        Instant now = Json.parse(event).instant("time");
        OutcomeLog log = LOG.forRequest(context.getAwsRequestId());
        BooleanSupplier timeLeft = () -> context.getRemainingTimeInMillis() > LAST_MILLIS;
        Told told = tellTeams.tell(now, timeLeft);
        if (told.mails() > 0) {
            log.info("teams-told").with(LogKey.COUNT, told.mails()).write();
        }
        if (told.withoutRight() > 0) {
            log.warn("readers-without-right").with(LogKey.COUNT, told.withoutRight()).write();
        }
    }
}
