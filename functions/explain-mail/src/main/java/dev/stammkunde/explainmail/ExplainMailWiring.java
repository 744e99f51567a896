package dev.stammkunde.explainmail;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.cases.RemakeAnswer;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.explainmail.ExplainMailHandler.MailAnswers;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.RemakeMail;
import dev.stammkunde.mail.ResendMail;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.ses.SesSuppressionList;
import dev.stammkunde.mail.store.DynamoDbChosenLanguages;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.DynamoDbResends;
import dev.stammkunde.mail.store.DynamoDbSuppressions;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.rewards.redeem.FindRewardReader;
import dev.stammkunde.rewards.redeem.RemakeCode;
import dev.stammkunde.rewards.store.DynamoDbReadRedemptions;
import dev.stammkunde.rewards.store.DynamoDbRewards;
import dev.stammkunde.surveys.store.DynamoDbNotAsked;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.Map;

/** Puts together what answers about mails, over DynamoDB, SES and the queue of orders. */
final class ExplainMailWiring {

    private ExplainMailWiring() {}

    /** Whom the function calls besides DynamoDB. */
    record Services(SesV2Client ses, SqsClient queues) {}

    static MailAnswers mails(Settings settings, DynamoDbClient client, Services services) {
        String mail = settings.text("MAIL_TABLE");
        AuditTable audit = new AuditTable(settings.text("SHOPS_TABLE"));
        FindCustomer customers = new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE"));
        return new MailAnswers(
                new ExplainMail(
                        new DynamoDbMailRecords(client, mail),
                        new DynamoDbSuppressions(client, mail),
                        customers,
                        new DynamoDbNotAsked(client, settings.text("SURVEYS_TABLE"))),
                new LiftSuppression(
                        new DynamoDbSuppressions(client, mail, audit),
                        new SesSuppressionList(services.ses())),
                new ResendAnswer(
                        new ResendMail(
                                new DynamoDbResends(client, mail, audit),
                                remakers(settings, client, customers),
                                new SqsMailOrders(
                                        services.queues(),
                                        settings.text("DELIVER_MAIL_QUEUE_URL")))));
    }

    private static Map<ServiceKind, RemakeMail> remakers(
            Settings settings, DynamoDbClient client, FindCustomer customers) {
        String rewards = settings.text("REWARDS_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        FindChosenLanguages languages =
                new DynamoDbChosenLanguages(client, settings.text("MAIL_TABLE"));
        ReadMailSettings shops =
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns));
        return Map.of(
                ServiceKind.CASE_ANSWER,
                new RemakeAnswer(
                        new DynamoDbCases(client, settings.text("CASES_TABLE"), AuditTable.NONE),
                        customers,
                        languages),
                ServiceKind.REWARD_CODE,
                new RemakeCode(
                        new DynamoDbReadRedemptions(client, rewards),
                        new DynamoDbRewards(client, rewards, "explain-mail"),
                        new FindRewardReader(customers, languages, shops)));
    }
}
