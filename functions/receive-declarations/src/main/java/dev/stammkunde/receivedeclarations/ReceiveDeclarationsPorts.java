package dev.stammkunde.receivedeclarations;

import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.json.CachedWorkingHours;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.cases.store.DynamoDbWorkingHours;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.programmes.json.PlanJson;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.store.DynamoDbDeclarations;
import dev.stammkunde.programmes.store.DynamoDbSchemes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the function works on.
 *
 * @param hasContracts whether a shop ever had a plan of membership, whatever became of it
 * @param names of forms; no two are the same, and nobody can guess one
 */
record ReceiveDeclarationsPorts(
        ReadMailSettings shops,
        Predicate<String> hasContracts,
        Declarations declarations,
        OrderMails mails,
        CasePorts cases,
        Supplier<String> names) {

    private static final int NAME_BYTES = 16;

    static ReceiveDeclarationsPorts in(Settings settings, DynamoDbClient client, SqsClient queues) {
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        String programmes = settings.text("PROGRAMMES_TABLE");
        DynamoDbCollection plans =
                DynamoDbSchemes.documents(client, programmes, AuditTable.NONE, PlanJson.TYPE);
        SecureRandom random = new SecureRandom();
        return new ReceiveDeclarationsPorts(
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns)),
                shopId -> !plans.latestVersions(shopId).isEmpty(),
                new DynamoDbDeclarations(client, programmes),
                new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL")),
                cases(settings, client),
                () -> name(random));
    }

    private static CasePorts cases(Settings settings, DynamoDbClient client) {
        return new CasePorts(
                new DynamoDbCases(client, settings.text("CASES_TABLE"), AuditTable.NONE),
                new CachedWorkingHours(
                        new DynamoDbWorkingHours(
                                client, settings.text("SHOPS_TABLE"), AuditTable.NONE)),
                new JollydayHolidays(),
                new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                new PausePromotion(
                        new DynamoDbStandings(client, settings.text("MAIL_TABLE")),
                        Backoff.random()),
                Backoff.random());
    }

    private static String name(SecureRandom random) {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
