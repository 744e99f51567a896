package dev.stammkunde.unsubscribe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.links.SecretsManagerLinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of mail programs and browsers with a link of a mail. Writes objections. */
public final class UnsubscribeHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("unsubscribe");

    private final HttpEdge edge;

    /** What the function works on. */
    record Ports(
            SignedLinks links,
            Campaigns campaigns,
            Standings standings,
            MailRecords records,
            EvidenceStore evidence,
            ProfileStore profiles,
            PurchaseStore purchases) {}

    /** For Lambda. */
    public UnsubscribeHandler() {
        this(
                Settings.ofProcess(),
                AwsClients.build(DynamoDbClient.builder()),
                AwsClients.build(SecretsManagerClient.builder()));
        Priming.beforeSnapshot("unsubscribe", UnsubscribeHandler::new);
    }

    private UnsubscribeHandler(
            Settings settings, DynamoDbClient client, SecretsManagerClient secrets) {
        this(
                settings,
                client,
                secrets,
                new CustomersTable(client, settings.text("CUSTOMERS_TABLE")));
    }

    private UnsubscribeHandler(
            Settings settings,
            DynamoDbClient client,
            SecretsManagerClient secrets,
            CustomersTable customers) {
        this(
                new Ports(
                        new SignedLinks(
                                new SecretsManagerLinkKeys(secrets, settings.text("LINKS_SECRET")),
                                ""),
                        new CachedCampaigns(
                                new DynamoDbCampaigns(client, settings.text("CAMPAIGNS_TABLE")),
                                new DynamoDbMailSettings(client, settings.text("CAMPAIGNS_TABLE"))),
                        new DynamoDbStandings(client, settings.text("MAIL_TABLE")),
                        new DynamoDbMailRecords(client, settings.text("MAIL_TABLE")),
                        new DynamoDbEvidence(client, settings.text("MAIL_TABLE")),
                        new DynamoDbProfiles(customers),
                        new DynamoDbPurchases(customers)));
    }

    UnsubscribeHandler(Ports ports) {
        Unsubscribe useCase = new Unsubscribe(ports);
        edge = new HttpEdge(useCase, LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
