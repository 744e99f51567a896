package dev.stammkunde.redeemrewards;

import dev.stammkunde.campaigns.scheduler.DueRuns;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.links.SecretsManagerLinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.MadeLater;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.store.ChallengeStores;
import dev.stammkunde.programmes.store.CommunityStores;
import dev.stammkunde.programmes.store.ContestStores;
import dev.stammkunde.programmes.store.DynamoDbStampCards;
import dev.stammkunde.programmes.store.ProgrammeTables;
import dev.stammkunde.programmes.store.UnitsOfProgrammes;
import dev.stammkunde.rewards.http.MemberDoor;
import dev.stammkunde.rewards.http.MemberTokens;
import dev.stammkunde.rewards.json.CachedPartPayment;
import dev.stammkunde.rewards.members.FindMember;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.rewards.shops.store.AdvancingStores;
import dev.stammkunde.rewards.store.DynamoDbPartPayment;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Duration;
import java.util.UUID;

/** Puts the function together over its tables, its secrets and its queue. */
final class RedeemWiring {

    /** A request's time is behind the clock by no more than that. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);

    private RedeemWiring() {}

    static RedeemRewardsPorts ports(
            Settings settings,
            DynamoDbClient client,
            SecretsManagerClient secrets,
            SqsClient queues) {
        AdvancingStores stores =
                new AdvancingStores(names(settings), client, secrets, RedeemRewardsHandler.NAME);
        AdvanceNow.Needs advancing =
                stores.needs(
                        new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL")),
                        UnitsOfProgrammes.of(client, settings.text("PROGRAMMES_TABLE")));
        RewardAudiences audiences = audiences(settings, client, stores.mailSettings());
        ContestStores parts =
                new ContestStores(client, tables(settings), RedeemRewardsHandler.NAME);
        return new RedeemRewardsPorts(
                redeeming(settings, client, stores, advancing, audiences),
                advancing,
                stores.redemptions(),
                new CachedPartPayment(
                                new DynamoDbPartPayment(
                                        client, settings.text("REWARDS_TABLE"), AuditTable.NONE))
                        ::find,
                runs(settings),
                new DynamoDbStampCards(client, settings.text("PROGRAMMES_TABLE")),
                OfferWiring.needs(settings, client, advancing.ledger(), audiences),
                community(settings, client),
                ChallengeStores.needs(client, tables(settings), RedeemRewardsHandler.NAME),
                parts.needs(audiences::isIn, AuditTable.NONE),
                parts.gatherings(audiences::isIn, AuditTable.NONE),
                new EventPagePorts(
                        new SignedLinks(
                                new SecretsManagerLinkKeys(secrets, settings.text("LINKS_SECRET")),
                                ""),
                        stores.mailSettings()),
                PartnerWiring.ports(settings, client),
                door(settings, client, secrets, stores.mailSettings()));
    }

    private static CommunityNeeds community(Settings settings, DynamoDbClient client) {
        return CommunityStores.needs(
                client, tables(settings), AuditTable.NONE, RedeemRewardsHandler.NAME);
    }

    private static ProgrammeTables tables(Settings settings) {
        return new ProgrammeTables(
                settings.text("PROGRAMMES_TABLE"),
                settings.text("POINTS_TABLE"),
                settings.text("ENTRIES_TABLE"),
                settings.text("CUSTOMERS_TABLE"),
                settings.text("SHOPS_TABLE"));
    }

    private static MemberDoor door(
            Settings settings,
            DynamoDbClient client,
            SecretsManagerClient secrets,
            ReadMailSettings shops) {
        return new MemberDoor(
                new MemberTokens(
                        new SecretsManagerLinkKeys(secrets, settings.text("LINKS_SECRET"))),
                shops,
                new FindMember(
                        new DynamoDbFindCustomers(client, settings.text("CUSTOMERS_TABLE"))));
    }

    private static AdvancingStores.Names names(Settings settings) {
        return new AdvancingStores.Names(
                settings.text("POINTS_TABLE"),
                settings.text("ENTRIES_TABLE"),
                settings.text("REWARDS_TABLE"),
                settings.text("CAMPAIGNS_TABLE"),
                settings.text("CUSTOMERS_TABLE"),
                settings.text("MAIL_TABLE"),
                settings.text("SHOP_ACCESS_PREFIX"));
    }

    private static ScheduleRun runs(Settings settings) {
        return new DueRuns(
                        new MadeLater<>(() -> AwsClients.build(SchedulerClient.builder())),
                        LONGEST_REQUEST,
                        new DueRuns.Target(
                                settings.text("SETTLE_GROUP"),
                                "settle",
                                settings.text("SETTLE_FUNCTION_ARN"),
                                settings.text("SETTLE_ROLE_ARN"),
                                settings.text("SETTLE_DEAD_LETTERS_ARN")))
                ::schedule;
    }

    private static RedeemReward.Needs redeeming(
            Settings settings,
            DynamoDbClient client,
            AdvancingStores stores,
            AdvanceNow.Needs advancing,
            RewardAudiences audiences) {
        return new RedeemReward.Needs(
                advancing.ledger(),
                advancing.redemptions(),
                stores.redemptions(),
                advancing.rewards(),
                audiences,
                new CachedProgrammes(
                                new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                                DefaultProgramme.programme())
                        ::asOf,
                () -> UUID.randomUUID().toString(),
                Backoff.random());
    }

    private static RewardAudiences audiences(
            Settings settings, DynamoDbClient client, ReadMailSettings shops) {
        return new RewardAudiences(
                new DynamoDbCustomerFacts(
                        client,
                        new DynamoDbCustomerFacts.Tables(
                                settings.text("CUSTOMERS_TABLE"),
                                settings.text("POINTS_TABLE"),
                                settings.text("MAIL_TABLE")),
                        RatedStandings.in(
                                client,
                                settings.text("POINTS_TABLE"),
                                settings.text("PROGRAMMES_TABLE"))),
                shops);
    }
}
