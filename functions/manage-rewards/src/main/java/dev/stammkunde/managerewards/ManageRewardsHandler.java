package dev.stammkunde.managerewards;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCouponPools;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.rewards.shops.PlatformsOfShops;
import dev.stammkunde.rewards.store.DynamoDbPartPayment;
import dev.stammkunde.rewards.store.DynamoDbRewardCounts;
import dev.stammkunde.rewards.store.DynamoDbRewards;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of signed-in people to the admin API, past the JWT authorizer. */
public final class ManageRewardsHandler implements RequestStreamHandler {

    private static final String NAME = "manage-rewards";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageRewardsHandler() {
        this(ports(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder())));
        Priming.beforeSnapshot(NAME, ManageRewardsHandler::new);
    }

    ManageRewardsHandler(ManageRewardsPorts ports) {
        edge = new HttpEdge(new ManageRewards(ports).api(Metrics.of(NAME)), LOG);
    }

    private static ManageRewardsPorts ports(Settings settings, DynamoDbClient client) {
        String rewards = settings.text("REWARDS_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        AuditTable audit = new AuditTable(settings.text("SHOPS_TABLE"));
        return new ManageRewardsPorts(
                DynamoDbRewards.documents(client, rewards, audit),
                new DynamoDbPartPayment(client, rewards, audit),
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns)),
                PlatformsOfShops.of(
                        AwsClients.build(SecretsManagerClient.builder()),
                        settings.text("SHOP_ACCESS_PREFIX")),
                new DynamoDbRewardCounts(client, rewards),
                new DynamoDbCouponPools(client, campaigns));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
