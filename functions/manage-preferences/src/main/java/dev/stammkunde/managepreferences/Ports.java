package dev.stammkunde.managepreferences;

import dev.stammkunde.domain.campaign.CampaignDocuments;
import dev.stammkunde.domain.campaign.Campaigns;
import dev.stammkunde.domain.consent.EvidenceStore;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.mail.Standings;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCampaigns;
import dev.stammkunde.dynamodb.campaigns.DynamoDbMailSettings;
import dev.stammkunde.dynamodb.consents.DynamoDbEvidence;
import dev.stammkunde.dynamodb.customers.CustomersTable;
import dev.stammkunde.dynamodb.customers.DynamoDbProfiles;
import dev.stammkunde.dynamodb.mails.DynamoDbStandings;
import dev.stammkunde.lambdasupport.Settings;
import dev.stammkunde.lambdasupport.campaign.CachedCampaigns;
import dev.stammkunde.lambdasupport.links.SecretsManagerLinkKeys;
import dev.stammkunde.lambdasupport.links.SignedLinks;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What the function works on. */
record Ports(
        SignedLinks links,
        CampaignDocuments documents,
        Campaigns campaigns,
        EvidenceStore evidence,
        Standings standings,
        ProfileStore profiles) {

    static Ports in(Settings settings, DynamoDbClient client, SecretsManagerClient secrets) {
        String mailTable = settings.text("MAIL_TABLE");
        String campaignsTable = settings.text("CAMPAIGNS_TABLE");
        CustomersTable customers = new CustomersTable(client, settings.text("CUSTOMERS_TABLE"));
        DynamoDbCampaigns documents = new DynamoDbCampaigns(client, campaignsTable);
        return new Ports(
                new SignedLinks(
                        new SecretsManagerLinkKeys(secrets, settings.text("LINKS_SECRET")), ""),
                documents,
                new CachedCampaigns(documents, new DynamoDbMailSettings(client, campaignsTable)),
                new DynamoDbEvidence(client, mailTable),
                new DynamoDbStandings(client, mailTable),
                new DynamoDbProfiles(customers));
    }
}
