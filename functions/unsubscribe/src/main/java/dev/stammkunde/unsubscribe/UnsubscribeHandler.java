package dev.stammkunde.unsubscribe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.domain.campaign.Campaigns;
import dev.stammkunde.domain.consent.EvidenceStore;
import dev.stammkunde.domain.consent.TellWishes;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.mail.Standings;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCampaigns;
import dev.stammkunde.dynamodb.campaigns.DynamoDbMailSettings;
import dev.stammkunde.dynamodb.consents.DynamoDbEvidence;
import dev.stammkunde.dynamodb.customers.CustomersTable;
import dev.stammkunde.dynamodb.customers.DynamoDbProfiles;
import dev.stammkunde.dynamodb.mails.DynamoDbStandings;
import dev.stammkunde.lambdasupport.Settings;
import dev.stammkunde.lambdasupport.aws.AwsClients;
import dev.stammkunde.lambdasupport.aws.Priming;
import dev.stammkunde.lambdasupport.campaign.CachedCampaigns;
import dev.stammkunde.lambdasupport.http.HttpEdge;
import dev.stammkunde.lambdasupport.links.PrimeLink;
import dev.stammkunde.lambdasupport.links.SecretsManagerLinkKeys;
import dev.stammkunde.lambdasupport.links.SignedLink;
import dev.stammkunde.lambdasupport.links.SignedLinks;
import dev.stammkunde.lambdasupport.log.OutcomeLog;
import dev.stammkunde.pages.ShopPages;

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
            EvidenceStore evidence,
            ProfileStore profiles) {}

    /** For Lambda. */
    public UnsubscribeHandler() {
        this(
                Settings.ofProcess(),
                AwsClients.build(DynamoDbClient.builder()),
                AwsClients.build(SecretsManagerClient.builder()));
    }

    private UnsubscribeHandler(
            Settings settings, DynamoDbClient client, SecretsManagerClient secrets) {
        this(
                new Ports(
                        new SignedLinks(
                                new SecretsManagerLinkKeys(secrets, settings.text("LINKS_SECRET")),
                                ""),
                        new CachedCampaigns(
                                new DynamoDbCampaigns(client, settings.text("CAMPAIGNS_TABLE")),
                                new DynamoDbMailSettings(client, settings.text("CAMPAIGNS_TABLE"))),
                        new DynamoDbStandings(client, settings.text("MAIL_TABLE")),
                        new DynamoDbEvidence(client, settings.text("MAIL_TABLE")),
                        new DynamoDbProfiles(
                                new CustomersTable(client, settings.text("CUSTOMERS_TABLE")))));
    }

    UnsubscribeHandler(Ports ports) {
        TellWishes wishes = new TellWishes(ports.standings());
        Unsubscribe useCase =
                new Unsubscribe(
                        ports.links(),
                        new ShopPages(ports.campaigns()),
                        wishes,
                        new LeaveMail(wishes, ports.evidence(), ports.profiles()));
        edge = new HttpEdge(useCase, LOG);
        Priming.beforeSnapshot(
                LOG,
                PrimeLink.clicking(
                        SignedLink::unsubscribe, "scope=all", useCase, ports.links(), LOG));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
