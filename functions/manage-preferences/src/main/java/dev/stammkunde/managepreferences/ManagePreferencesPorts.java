package dev.stammkunde.managepreferences;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbBehaviours;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.OptInRequests;
import dev.stammkunde.mail.links.SecretsManagerLinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.DynamoDbOptInRequests;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.mail.store.DynamoDbSuppressions;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the function works on. */
record ManagePreferencesPorts(
        SignedLinks links,
        CampaignDocuments documents,
        Campaigns campaigns,
        Surveys surveys,
        OptInRequests requests,
        EvidenceStore evidence,
        Standings standings,
        MailRecords records,
        Suppressions suppressions,
        ProfileStore profiles,
        OrderMails mails,
        Behaviours behaviours) {

    static ManagePreferencesPorts in(
            Settings settings,
            DynamoDbClient client,
            SqsClient queues,
            SecretsManagerClient secrets) {
        String mailTable = settings.text("MAIL_TABLE");
        String campaignsTable = settings.text("CAMPAIGNS_TABLE");
        CustomersTable customers = new CustomersTable(client, settings.text("CUSTOMERS_TABLE"));
        DynamoDbCampaigns documents = new DynamoDbCampaigns(client, campaignsTable);
        return new ManagePreferencesPorts(
                new SignedLinks(
                        new SecretsManagerLinkKeys(secrets, settings.text("LINKS_SECRET")), ""),
                documents,
                new CachedCampaigns(documents, new DynamoDbMailSettings(client, campaignsTable)),
                new DynamoDbSurveys(client, settings.text("SURVEYS_TABLE"), "manage-preferences"),
                new DynamoDbOptInRequests(client, mailTable),
                new DynamoDbEvidence(client, mailTable),
                new DynamoDbStandings(client, mailTable),
                new DynamoDbMailRecords(client, mailTable),
                new DynamoDbSuppressions(client, mailTable),
                new DynamoDbProfiles(customers),
                new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL")),
                new DynamoDbBehaviours(client, settings.text("BEHAVIOUR_TABLE")));
    }
}
