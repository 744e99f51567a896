package dev.stammkunde.watchshops;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.shop.WatchedShops;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;
import dev.stammkunde.watchshops.WatchShops.GoneShop;
import dev.stammkunde.watchshops.WatchShops.Report;
import dev.stammkunde.watchshops.WatchShops.SilentShop;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Runs by schedule on {@code {"time": …}}, the time for which the run was scheduled; answers
 * nothing.
 *
 * <p>The count {@code SilentShops} is written only when a shop is silent: a metric that is written
 * every hour costs money by the month.
 */
public final class WatchShopsHandler implements RequestStreamHandler {

    private static final String FUNCTION = "watch-shops";
    private static final Metrics METRICS = Metrics.of(FUNCTION);
    private static final OutcomeLog LOG = OutcomeLog.of(FUNCTION);

    private final WatchShops useCase;

    /** For Lambda. */
    public WatchShopsHandler() {
        this(
                new DynamoDbWatchedShops(
                        AwsClients.build(DynamoDbClient.builder()),
                        Settings.ofProcess().text("SHOPS_TABLE")));
        Priming.beforeSnapshot(FUNCTION, WatchShopsHandler::new);
    }

    WatchShopsHandler(WatchedShops shops) {
        this.useCase = new WatchShops(shops);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        OutcomeLog log = LOG.forRequest(context.getAwsRequestId());
        Report report = useCase.watch(Json.parse(event).instant("time"));
        for (SilentShop shop : report.silent()) {
            log.warn("shop-silent")
                    .with(LogKey.SHOP_ID, shop.shopId())
                    .with(LogKey.AGE_SECONDS, shop.silence().toSeconds())
                    .with(LogKey.USUAL_GAP_SECONDS, shop.usualGap().toSeconds())
                    .write();
        }
        for (GoneShop shop : report.gone()) {
            log.warn("shop-gone")
                    .with(LogKey.SHOP_ID, shop.shopId())
                    .with(LogKey.AGE_SECONDS, shop.silence().toSeconds())
                    .write();
        }
        if (!report.silent().isEmpty()) {
            METRICS.count("SilentShops", report.silent().size());
        }
    }
}
