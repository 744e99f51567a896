package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.GiveGift;
import dev.stammkunde.campaigns.queues.OwnQueue;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.store.DynamoDbCampaignRuns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCelebrations;
import dev.stammkunde.campaigns.store.DynamoDbCouponPools;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindBirthdays;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Instant;
import java.util.function.Function;

/** All that this function needs from outside. */
record SendBirthdayMailsPorts(
        CampaignRunner.Ports runner,
        SendBirthdayMails.Sources sources,
        Celebrations celebrations,
        Gifts gifts,
        OrderMails mails) {

    /** What gifts are taken from. */
    record Gifts(
            PointsLedger ledger,
            CouponPools coupons,
            Function<Instant, Programmes> programmesAsOf) {}

    /** Returns those on AWS. */
    static SendBirthdayMailsPorts of(Settings settings) {
        return of(
                settings,
                AwsClients.build(DynamoDbClient.builder()),
                AwsClients.build(SqsClient.builder()));
    }

    private static SendBirthdayMailsPorts of(
            Settings settings, DynamoDbClient client, SqsClient sqs) {
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        return new SendBirthdayMailsPorts(
                new CampaignRunner.Ports(
                        new CachedCampaigns(
                                new DynamoDbCampaigns(client, campaigns),
                                new DynamoDbMailSettings(client, campaigns)),
                        new DynamoDbCampaignRuns(client, campaigns),
                        new OwnQueue(sqs, settings.text("SEND_BIRTHDAY_MAILS_QUEUE"))),
                new SendBirthdayMails.Sources(
                        new DynamoDbFindBirthdays(
                                new CustomersTable(client, settings.text("CUSTOMERS_TABLE"))),
                        new DynamoDbCustomerFacts(
                                client,
                                new DynamoDbCustomerFacts.Tables(
                                        settings.text("CUSTOMERS_TABLE"),
                                        settings.text("POINTS_TABLE"),
                                        settings.text("MAIL_TABLE")))),
                new DynamoDbCelebrations(client, campaigns),
                gifts(settings, client, campaigns),
                new SqsMailOrders(sqs, settings.text("DELIVER_MAIL_QUEUE")));
    }

    private static Gifts gifts(Settings settings, DynamoDbClient client, String campaigns) {
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        return new Gifts(
                new DynamoDbPointsLedger(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE")),
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
                        sources.facts()),
                mails);
    }
}
