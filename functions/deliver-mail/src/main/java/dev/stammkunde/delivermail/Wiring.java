package dev.stammkunde.delivermail;

import dev.stammkunde.calendars.JollydayHolidays;
import dev.stammkunde.domain.calendar.OccasionNames;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCampaigns;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCouponPools;
import dev.stammkunde.dynamodb.campaigns.DynamoDbMailSettings;
import dev.stammkunde.dynamodb.mails.DynamoDbMailRecords;
import dev.stammkunde.dynamodb.mails.DynamoDbSituations;
import dev.stammkunde.email.compose.ComposeMail;
import dev.stammkunde.email.ses.ConfigurationSets;
import dev.stammkunde.email.ses.SesHandOver;
import dev.stammkunde.email.ses.SesSendQuota;
import dev.stammkunde.lambdasupport.Settings;
import dev.stammkunde.lambdasupport.aws.AwsClients;
import dev.stammkunde.lambdasupport.campaign.CachedCampaigns;
import dev.stammkunde.lambdasupport.links.SecretsManagerLinkKeys;
import dev.stammkunde.lambdasupport.links.SignedLinks;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Builds what the function is made of, from its settings. */
record Wiring(
        DeliverMail.Stores stores,
        CachedCampaigns campaigns,
        TakeOwedGift owed,
        ComposeMail compose,
        OccasionNames names,
        DeliverMail.Service service) {

    static Wiring ofProcess() {
        return of(
                Settings.ofProcess(),
                AwsClients.build(DynamoDbClient.builder()),
                AwsClients.buildWithoutRetries(SesV2Client.builder()));
    }

    private static Wiring of(Settings settings, DynamoDbClient dynamoDb, SesV2Client ses) {
        String mails = settings.text("MAIL_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        SignedLinks links =
                new SignedLinks(
                        new SecretsManagerLinkKeys(
                                AwsClients.build(SecretsManagerClient.builder()),
                                settings.text("LINKS_SECRET")),
                        settings.text("PUBLIC_URL"));
        SchedulerReleases releases =
                new SchedulerReleases(
                        AwsClients.build(SchedulerClient.builder()),
                        new SchedulerReleases.Target(
                                settings.text("RELEASE_GROUP"),
                                settings.text("RELEASE_FUNCTION_ARN"),
                                settings.text("RELEASE_ROLE_ARN"),
                                settings.text("RELEASE_DEAD_LETTERS_ARN")));
        return new Wiring(
                new DeliverMail.Stores(
                        new DynamoDbSituations(
                                dynamoDb,
                                new DynamoDbSituations.Tables(
                                        mails,
                                        settings.text("CUSTOMERS_TABLE"),
                                        settings.text("POINTS_TABLE"))),
                        new DynamoDbMailRecords(dynamoDb, mails)),
                new CachedCampaigns(
                        new DynamoDbCampaigns(dynamoDb, campaigns),
                        new DynamoDbMailSettings(dynamoDb, campaigns)),
                new TakeOwedGift(new DynamoDbCouponPools(dynamoDb, campaigns)),
                new ComposeMail(links),
                new OccasionNames(new JollydayHolidays()),
                new DeliverMail.Service(
                        new SesHandOver(
                                ses,
                                new ConfigurationSets(
                                        settings.text("CONFIGURATION_SET"),
                                        settings.text("TRACKED_CONFIGURATION_SET"))),
                        new SendBudget(
                                new SesSendQuota(ses), settings.integer("PARALLEL_SENDERS", 2)),
                        releases,
                        Pause.sleeping()));
    }

    DeliverMail deliverMail() {
        return new DeliverMail(
                stores,
                campaigns::forOneInvocation,
                new DecideOrder(owed, compose, names, service.budget()),
                service);
    }
}
