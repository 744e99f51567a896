package dev.stammkunde.confirmoptin;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.json.CampaignTopics;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbRedactions;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.mail.consent.AskForOptIn;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.OptInRequests;
import dev.stammkunde.mail.consent.PutInForce;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.links.SecretsManagerLinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.DynamoDbOptInRequests;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.mail.store.DynamoDbSuppressions;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.json.ShopTopics;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.Set;

/** What the function works on. */
record ConfirmOptInPorts(
        SignedLinks links,
        CampaignDocuments documents,
        Campaigns campaigns,
        Surveys surveys,
        OptInRequests requests,
        EvidenceStore evidence,
        Standings standings,
        Suppressions suppressions,
        ProfileStore profiles,
        FindPersonalData personalData,
        OrderMails mails) {

    static ConfirmOptInPorts in(
            Settings settings,
            DynamoDbClient client,
            SqsClient queues,
            SecretsManagerClient secrets) {
        String mailTable = settings.text("MAIL_TABLE");
        String campaignsTable = settings.text("CAMPAIGNS_TABLE");
        CustomersTable customers = new CustomersTable(client, settings.text("CUSTOMERS_TABLE"));
        DynamoDbCampaigns documents = new DynamoDbCampaigns(client, campaignsTable);
        return new ConfirmOptInPorts(
                new SignedLinks(
                        new SecretsManagerLinkKeys(secrets, settings.text("LINKS_SECRET")), ""),
                documents,
                new CachedCampaigns(documents, new DynamoDbMailSettings(client, campaignsTable)),
                new DynamoDbSurveys(client, settings.text("SURVEYS_TABLE"), "confirm-opt-in"),
                new DynamoDbOptInRequests(client, mailTable),
                new DynamoDbEvidence(client, mailTable),
                new DynamoDbStandings(client, mailTable),
                new DynamoDbSuppressions(client, mailTable),
                new DynamoDbProfiles(customers),
                new DynamoDbRedactions(customers),
                new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL")));
    }

    ConfirmOptIn useCase() {
        PutInForce putInForce = new PutInForce(new TellWishes(standings), profiles, personalData);
        CustomersEvidence all = new CustomersEvidence(evidence, profiles);
        ShopTopics topics =
                new ShopTopics(
                        new CampaignTopics(
                                new StoredCampaigns(documents, campaigns, "confirm-opt-in")),
                        surveys);
        return new ConfirmOptIn(
                new RequestOptIn(new AskForOptIn(requests, mails, suppressions), campaigns),
                new Confirm(
                        links,
                        new ShopPages(campaigns),
                        requests,
                        evidence,
                        proof ->
                                putInForce.apply(
                                        proof,
                                        proof.request().isOfPreferences()
                                                ? Set.of()
                                                : topics.topicsOf(proof.customer().shopId()))),
                new ShowEvidence(all, profiles, campaigns),
                new CopyConsent(all, suppressions, mails));
    }
}
