package dev.stammkunde.overseeshop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Trigger: requests of signed-in people to the admin API, past the JWT authorizer. Writes nothing.
 */
public final class OverseeShopHandler implements RequestStreamHandler {

    private static final String NAME = "oversee-shop";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public OverseeShopHandler() {
        this(ports(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder())));
        Priming.beforeSnapshot(NAME, OverseeShopHandler::new);
    }

    OverseeShopHandler(OverseeShopPorts ports) {
        edge = new HttpEdge(new OverseeShop(ports).api(Metrics.of(NAME)), LOG);
    }

    private static OverseeShopPorts ports(Settings settings, DynamoDbClient client) {
        return new OverseeShopPorts(new DynamoDbWatchedShops(client, settings.text("SHOPS_TABLE")));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
