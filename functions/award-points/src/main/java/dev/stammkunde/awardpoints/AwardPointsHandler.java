package dev.stammkunde.awardpoints;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsBatch;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.programmes.store.UnitsOfProgrammes;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: orders, refunds and cancellations from the bus, through {@code AwardPointsQueue}. */
public final class AwardPointsHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("award-points");

    private final AwardPoints awardPoints;
    private final SqsBatch<SqsMessage> batch = SqsBatch.oneByOne(this::award, LOG);

    /** For Lambda. */
    public AwardPointsHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot("award-points", AwardPointsHandler::new);
    }

    private AwardPointsHandler(Settings settings, DynamoDbClient client) {
        this(
                new DynamoDbPointsLedger(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE")),
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme()),
                UnitsOfProgrammes.of(client, settings.text("PROGRAMMES_TABLE")));
    }

    AwardPointsHandler(
            PointsLedger ledger, CachedProgrammes programmes, UnitRulesOfShops rulesOfShops) {
        awardPoints = new AwardPoints(ledger, programmes::asOf, rulesOfShops, Backoff.random());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        batch.handle(event, response, context);
    }

    private void award(SqsMessage message) {
        ShopEvent event = ShopEventJson.read(message.busEvent().detail());
        OutcomeLines.write(LOG, message, event, awardPoints.award(event, message.sentAt()));
    }
}
