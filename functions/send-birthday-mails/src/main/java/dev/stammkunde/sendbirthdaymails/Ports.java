package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.domain.campaign.Celebrations;
import dev.stammkunde.domain.campaign.CouponPools;
import dev.stammkunde.domain.campaign.FindChosenLanguages;
import dev.stammkunde.domain.campaign.GiveGift;
import dev.stammkunde.domain.customer.PurchaseStore;
import dev.stammkunde.domain.mail.OrderMails;
import dev.stammkunde.domain.points.PointsLedger;
import dev.stammkunde.domain.programme.Programmes;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCampaignRuns;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCampaigns;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCelebrations;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCouponPools;
import dev.stammkunde.dynamodb.campaigns.DynamoDbMailSettings;
import dev.stammkunde.dynamodb.customers.CustomersTable;
import dev.stammkunde.dynamodb.customers.DynamoDbFindBirthdays;
import dev.stammkunde.dynamodb.customers.DynamoDbFindProfiles;
import dev.stammkunde.dynamodb.customers.DynamoDbPurchases;
import dev.stammkunde.dynamodb.mails.DynamoDbChosenLanguages;
import dev.stammkunde.dynamodb.points.DynamoDbPointsLedger;
import dev.stammkunde.dynamodb.programmes.DynamoDbProgrammes;
import dev.stammkunde.lambdasupport.Settings;
import dev.stammkunde.lambdasupport.aws.AwsClients;
import dev.stammkunde.lambdasupport.campaign.CachedCampaigns;
import dev.stammkunde.lambdasupport.campaign.CampaignRunner;
import dev.stammkunde.lambdasupport.campaign.OwnQueue;
import dev.stammkunde.lambdasupport.mail.SqsMailOrders;
import dev.stammkunde.lambdasupport.programme.CachedProgrammes;
import dev.stammkunde.lambdasupport.programme.DefaultProgramme;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Instant;
import java.util.function.Function;

/** All that this function needs from outside. */
record Ports(
        CampaignRunner.Ports runner,
        SendBirthdayMails.Sources sources,
        PurchaseStore purchases,
        Celebrations celebrations,
        Gifts gifts,
        FindChosenLanguages languages,
        OrderMails mails) {

    /** What gifts are taken from. */
    record Gifts(
            PointsLedger ledger,
            CouponPools coupons,
            Function<Instant, Programmes> programmesAsOf) {}

    /** Returns those on AWS. */
    static Ports of(Settings settings) {
        return of(
                settings,
                AwsClients.build(DynamoDbClient.builder()),
                AwsClients.build(SqsClient.builder()));
    }

    private static Ports of(Settings settings, DynamoDbClient client, SqsClient sqs) {
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        CustomersTable customers = new CustomersTable(client, settings.text("CUSTOMERS_TABLE"));
        return new Ports(
                new CampaignRunner.Ports(
                        new CachedCampaigns(
                                new DynamoDbCampaigns(client, campaigns),
                                new DynamoDbMailSettings(client, campaigns)),
                        new DynamoDbCampaignRuns(client, campaigns),
                        new OwnQueue(sqs, settings.text("SEND_BIRTHDAY_MAILS_QUEUE"))),
                new SendBirthdayMails.Sources(
                        new DynamoDbFindBirthdays(customers), new DynamoDbFindProfiles(customers)),
                new DynamoDbPurchases(customers),
                new DynamoDbCelebrations(client, campaigns),
                gifts(settings, client, campaigns),
                new DynamoDbChosenLanguages(client, settings.text("MAIL_TABLE")),
                new SqsMailOrders(sqs, settings.text("DELIVER_MAIL_QUEUE")));
    }

    private static Gifts gifts(Settings settings, DynamoDbClient client, String campaigns) {
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        return new Gifts(
                new DynamoDbPointsLedger(client, settings.text("POINTS_TABLE")),
                new DynamoDbCouponPools(client, campaigns),
                programmes::asOf);
    }

    SendBirthdayMails useCase() {
        return new SendBirthdayMails(
                runner.campaigns(),
                sources,
                new CelebrateBirthday(
                        celebrations,
                        new GiveGift(gifts.ledger(), gifts.coupons(), gifts.programmesAsOf()),
                        new ReadFacts(purchases, gifts.ledger(), languages)),
                mails);
    }
}
