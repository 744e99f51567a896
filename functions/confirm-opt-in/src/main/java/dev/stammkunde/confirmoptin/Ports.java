package dev.stammkunde.confirmoptin;

import dev.stammkunde.domain.campaign.CampaignDocuments;
import dev.stammkunde.domain.campaign.Campaigns;
import dev.stammkunde.domain.consent.EvidenceStore;
import dev.stammkunde.domain.consent.OptInRequests;
import dev.stammkunde.domain.consent.PutInForce;
import dev.stammkunde.domain.consent.TellWishes;
import dev.stammkunde.domain.customer.FindPersonalData;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.mail.OrderMails;
import dev.stammkunde.domain.mail.Standings;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCampaigns;
import dev.stammkunde.dynamodb.campaigns.DynamoDbMailSettings;
import dev.stammkunde.dynamodb.consents.DynamoDbEvidence;
import dev.stammkunde.dynamodb.consents.DynamoDbOptInRequests;
import dev.stammkunde.dynamodb.customers.CustomersTable;
import dev.stammkunde.dynamodb.customers.DynamoDbProfiles;
import dev.stammkunde.dynamodb.customers.DynamoDbRedactions;
import dev.stammkunde.dynamodb.mails.DynamoDbStandings;
import dev.stammkunde.lambdasupport.Settings;
import dev.stammkunde.lambdasupport.campaign.CachedCampaigns;
import dev.stammkunde.lambdasupport.campaign.CampaignTopics;
import dev.stammkunde.lambdasupport.campaign.StoredCampaigns;
import dev.stammkunde.lambdasupport.links.SecretsManagerLinkKeys;
import dev.stammkunde.lambdasupport.links.SignedLinks;
import dev.stammkunde.lambdasupport.mail.SqsMailOrders;
import dev.stammkunde.pages.ShopPages;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the function works on. */
record Ports(
        SignedLinks links,
        CampaignDocuments documents,
        Campaigns campaigns,
        OptInRequests requests,
        EvidenceStore evidence,
        Standings standings,
        ProfileStore profiles,
        FindPersonalData personalData,
        OrderMails mails) {

    static Ports in(
            Settings settings,
            DynamoDbClient client,
            SqsClient queues,
            SecretsManagerClient secrets) {
        String mailTable = settings.text("MAIL_TABLE");
        String campaignsTable = settings.text("CAMPAIGNS_TABLE");
        CustomersTable customers = new CustomersTable(client, settings.text("CUSTOMERS_TABLE"));
        DynamoDbCampaigns documents = new DynamoDbCampaigns(client, campaignsTable);
        return new Ports(
                new SignedLinks(
                        new SecretsManagerLinkKeys(secrets, settings.text("LINKS_SECRET")), ""),
                documents,
                new CachedCampaigns(documents, new DynamoDbMailSettings(client, campaignsTable)),
                new DynamoDbOptInRequests(client, mailTable),
                new DynamoDbEvidence(client, mailTable),
                new DynamoDbStandings(client, mailTable),
                new DynamoDbProfiles(customers),
                new DynamoDbRedactions(customers),
                new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL")));
    }

    ConfirmOptIn useCase() {
        PutInForce putInForce = new PutInForce(new TellWishes(standings), profiles, personalData);
        CampaignTopics topics =
                new CampaignTopics(new StoredCampaigns(documents, campaigns, "confirm-opt-in"));
        return new ConfirmOptIn(
                new RequestOptIn(requests, mails, campaigns),
                new Confirm(
                        links,
                        new ShopPages(campaigns),
                        requests,
                        evidence,
                        proof ->
                                putInForce.apply(
                                        proof, topics.topicsOf(proof.customer().shopId()))),
                new ShowEvidence(evidence, profiles, campaigns));
    }
}
