package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.GiveGift;
import dev.stammkunde.campaigns.queues.OwnQueue;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.store.CampaignStores;
import dev.stammkunde.campaigns.store.DynamoDbCelebrations;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindBirthdays;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programmes;

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
                RatedStandings.campaigns(settings),
                AwsClients.build(SqsClient.builder()));
    }

    private static SendBirthdayMailsPorts of(
            Settings settings, CampaignStores stores, SqsClient queues) {
        return new SendBirthdayMailsPorts(
                new CampaignRunner.Ports(
                        stores.campaigns(),
                        stores.runs(),
                        new OwnQueue(queues, settings.text("SEND_BIRTHDAY_MAILS_QUEUE"))),
                new SendBirthdayMails.Sources(
                        new DynamoDbFindBirthdays(
                                new CustomersTable(stores.client(), stores.tables().customers())),
                        stores.facts()),
                new DynamoDbCelebrations(stores.client(), stores.tables().campaigns()),
                new Gifts(stores.ledger(), stores.coupons(), stores.programmesAsOf()),
                new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE")));
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
