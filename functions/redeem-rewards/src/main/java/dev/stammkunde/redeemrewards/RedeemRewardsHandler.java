package dev.stammkunde.redeemrewards;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of shops' servers that spend points, past the authorizer. */
public final class RedeemRewardsHandler implements RequestStreamHandler {

    static final String NAME = "redeem-rewards";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public RedeemRewardsHandler() {
        this(
                RedeemWiring.ports(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(SecretsManagerClient.builder()),
                        AwsClients.build(SqsClient.builder())));
        Priming.beforeSnapshot(NAME, RedeemRewardsHandler::new);
    }

    RedeemRewardsHandler(RedeemRewardsPorts ports) {
        edge = new HttpEdge(new RedeemRewards(ports, Metrics.of(NAME)), LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
