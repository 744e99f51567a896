package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.calendar.OccasionNames;
import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.scheduler.DueRuns;
import dev.stammkunde.campaigns.store.DynamoDbBehaviours;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCouponPools;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbFindKeptOrder;
import dev.stammkunde.customers.store.DynamoDbSuggestions;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.content.ComposeMail;
import dev.stammkunde.mail.links.SecretsManagerLinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.ses.ConfigurationSets;
import dev.stammkunde.mail.ses.SesHandOver;
import dev.stammkunde.mail.ses.SesSendQuota;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.DynamoDbSituations;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.MadeLater;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.points.store.DynamoDbFindOrderPoints;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.store.DynamoDbTiers;
import dev.stammkunde.programmes.tiers.TellTier;
import dev.stammkunde.rewards.offers.FindInReach;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.rewards.store.DynamoDbRewardCounts;
import dev.stammkunde.rewards.store.DynamoDbRewards;
import dev.stammkunde.surveys.content.SignedSurveyLinks;
import dev.stammkunde.surveys.store.DynamoDbParticipations;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

import java.time.Duration;

/** Builds what the function is made of, from its settings. */
record Wiring(
        DeliverMail.Stores stores,
        CachedCampaigns campaigns,
        TakeOwedGift owed,
        ComposeMail compose,
        OccasionNames names,
        DeliverMail.Service service,
        DecideOrder.OfSurveys surveys) {

    /** An order may have waited in the queue: its time is not that of the clock. */
    private static final Duration BEHIND = Duration.ofHours(1);

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
        DueRuns releases =
                new DueRuns(
                        new MadeLater<>(() -> AwsClients.build(SchedulerClient.builder())),
                        BEHIND,
                        new DueRuns.Target(
                                settings.text("RELEASE_GROUP"),
                                "release",
                                settings.text("RELEASE_FUNCTION_ARN"),
                                settings.text("RELEASE_ROLE_ARN"),
                                settings.text("RELEASE_DEAD_LETTERS_ARN")));
        return new Wiring(
                new DeliverMail.Stores(
                        new DynamoDbSituations(
                                dynamoDb,
                                mails,
                                new DynamoDbSituations.Sources(
                                        new DynamoDbFindCustomers(
                                                dynamoDb, settings.text("CUSTOMERS_TABLE")),
                                        new DynamoDbFindAccounts(
                                                dynamoDb, settings.text("POINTS_TABLE")))),
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
                        releases::schedule,
                        SendPause.sleeping()),
                ofSurveys(
                        new FindOrderedBy(
                                new DynamoDbSurveys(
                                        dynamoDb, settings.text("SURVEYS_TABLE"), "deliver-mail"),
                                new DynamoDbParticipations(
                                        dynamoDb, settings.text("SURVEYS_TABLE")),
                                new FindMailedOrder(
                                        new DynamoDbFindKeptOrder(
                                                dynamoDb, settings.text("CUSTOMERS_TABLE")),
                                        new DynamoDbFindOrderPoints(
                                                dynamoDb, settings.text("POINTS_TABLE"))),
                                new FindOrderedBy.Offered(
                                        rewards(settings, dynamoDb),
                                        tiers(settings, dynamoDb),
                                        new FindMailedBasket(
                                                new DynamoDbBehaviours(
                                                        dynamoDb,
                                                        settings.text("BEHAVIOUR_TABLE"))),
                                        new DynamoDbSuggestions(
                                                dynamoDb, settings.text("CATALOGUE_TABLE")))),
                        links));
    }

    private static FindMailedTier tiers(Settings settings, DynamoDbClient dynamoDb) {
        return new ToldTiers(
                new TellTier(new DynamoDbTiers(dynamoDb, settings.text("PROGRAMMES_TABLE"))));
    }

    private static FindMailedReward rewards(Settings settings, DynamoDbClient dynamoDb) {
        String rewards = settings.text("REWARDS_TABLE");
        String points = settings.text("POINTS_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(dynamoDb, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        FindInReach inReach =
                new FindInReach(
                        new DynamoDbRewards(dynamoDb, rewards, "deliver-mail"),
                        new DynamoDbFindAccounts(dynamoDb, points),
                        new DynamoDbRewardCounts(dynamoDb, rewards),
                        new RewardAudiences(
                                new DynamoDbCustomerFacts(
                                        dynamoDb,
                                        new DynamoDbCustomerFacts.Tables(
                                                settings.text("CUSTOMERS_TABLE"),
                                                points,
                                                settings.text("MAIL_TABLE")),
                                        RatedStandings.in(
                                                dynamoDb,
                                                settings.text("POINTS_TABLE"),
                                                settings.text("PROGRAMMES_TABLE"))),
                                new CachedCampaigns(
                                        new DynamoDbCampaigns(dynamoDb, campaigns),
                                        new DynamoDbMailSettings(dynamoDb, campaigns))),
                        programmes::asOf);
        return inReach::find;
    }

    private static DecideOrder.OfSurveys ofSurveys(FindOrderedBy orderedBy, SignedLinks links) {
        return new DecideOrder.OfSurveys(orderedBy, new SignedSurveyLinks(links));
    }

    DeliverMail deliverMail() {
        return new DeliverMail(
                stores,
                campaigns::forOneInvocation,
                new DecideOrder(owed, compose, names, service.budget(), surveys),
                service);
    }
}
