package dev.stammkunde.expirepoints;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.expirepoints.ExpirePoints.Expired;
import dev.stammkunde.expirepoints.ExpirePointsPorts.Sections;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.BusWriter;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.BookingsEventJson;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.points.store.DynamoDbFindExpiring;
import dev.stammkunde.points.store.DynamoDbFindSectionsDue;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.store.UnitsOfProgrammes;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/**
 * Runs by schedule on {@code {"time": …}}, the time for which the run was scheduled; answers
 * nothing.
 */
public final class ExpirePointsHandler implements RequestStreamHandler {

    private static final String NAME = "expire-points";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);
    private static final int LAST_MILLIS = 20_000;

    private final ExpirePoints expirePoints;

    /** For Lambda. */
    public ExpirePointsHandler() {
        this(
                ports(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(EventBridgeClient.builder())));
        Priming.beforeSnapshot(NAME, ExpirePointsHandler::new);
    }

    ExpirePointsHandler(ExpirePointsPorts ports) {
        expirePoints = new ExpirePoints(ports);
    }

    private static ExpirePointsPorts ports(
            Settings settings, DynamoDbClient client, EventBridgeClient events) {
        String points = settings.text("POINTS_TABLE");
        String shops = settings.text("SHOPS_TABLE");
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, shops), DefaultProgramme.programme());
        return new ExpirePointsPorts(
                new DynamoDbWatchedShops(client, shops),
                new DynamoDbFindExpiring(client, points),
                new DynamoDbPointsLedger(client, points, settings.text("ENTRIES_TABLE")),
                new DynamoDbFindAccounts(client, points),
                new BusExpiring(
                        new BusWriter(
                                events, settings.text("EVENT_BUS"), BookingsEventJson.BUS_SOURCE)),
                programmes::asOf,
                new Sections(
                        new DynamoDbFindSectionsDue(client, points),
                        UnitsOfProgrammes.of(client, settings.text("PROGRAMMES_TABLE"))));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        Instant now = Json.parse(event).instant("time");
        OutcomeLog log = LOG.forRequest(context.getAwsRequestId());
        Expired done =
                expirePoints.expire(now, () -> context.getRemainingTimeInMillis() > LAST_MILLIS);
        log.info("points-expired").with(LogKey.COUNT, done.losses()).write();
        if (done.dated() > 0) {
            log.info("expiry-dates-set").with(LogKey.COUNT, done.dated()).write();
        }
        if (done.warned() > 0) {
            log.info("expiry-warned").with(LogKey.COUNT, done.warned()).write();
        }
        if (done.ended() > 0) {
            log.info("sections-ended").with(LogKey.COUNT, done.ended()).write();
        }
        if (!done.isComplete()) {
            log.info("expiry-continues-later").write();
        }
    }
}
