package dev.stammkunde.authorizeshop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.shop.access.FindApiKey;
import dev.stammkunde.shop.store.DynamoDbApiKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Trigger: API Gateway, once for each Authorization header in five minutes.
 *
 * <p>A fault fails the invocation, and API Gateway answers 500 and keeps nothing: an outage never
 * looks like a wrong key.
 */
public final class AuthorizeShopHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("authorize-shop");

    private final AuthorizeShop authorizeShop;

    /** For Lambda. */
    public AuthorizeShopHandler() {
        this(
                new DynamoDbApiKeys(
                        AwsClients.build(DynamoDbClient.builder()),
                        Settings.ofProcess().text("API_KEYS_TABLE")));
        Priming.beforeSnapshot("authorize-shop", AuthorizeShopHandler::new);
    }

    AuthorizeShopHandler(FindApiKey keys) {
        authorizeShop = new AuthorizeShop(keys);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        Access access = authorize(event);
        write(access, LOG.forRequest(context.getAwsRequestId()));
        response.write(AuthorizerJson.write(access));
    }

    private Access authorize(InputStream event) {
        AuthorizerRequest request = AuthorizerRequest.parse(event);
        return authorizeShop.authorize(request.authorization(), request.at());
    }

    private static void write(Access access, OutcomeLog log) {
        switch (access) {
            case Access.Granted(var shops) ->
                    log.info("access-granted").with(LogKey.COUNT, shops.size()).write();
            case Access.Denied(var reason) ->
                    log.warn("access-denied").with(LogKey.REASON, reason).write();
        }
    }
}
